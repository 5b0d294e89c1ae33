package org.athanor.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that only its owner may read, where the file system knows owners: a backup, or the secrets
 * of a program that takes none in its variables.
 *
 * <pre>{@code
 * try (PrivateFile options = PrivateFile.temporary("athanor-", "[client]\npassword=...")) {
 *   Program.of("mariadb-dump", "--defaults-extra-file=" + options.path()).run();
 * }
 * }</pre>
 *
 * <p>Closing it deletes it. Errors are {@link UncheckedIOException}s. Not thread-safe.
 */
public final class PrivateFile implements AutoCloseable {
  private static final String OWNER_ONLY = "rw-------";
  private static final int BUFFER = 1 << 16;

  private final Path path;

  private PrivateFile(Path path) {
    this.path = path;
  }

  /** A new temporary file with some text in it. */
  public static PrivateFile temporary(String prefix, String text) {
    try {
      // The JDK makes temporary files for their owner alone.
      Path path = Files.createTempFile(prefix, ".tmp");
      Files.writeString(path, text);
      return new PrivateFile(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new empty file, with the folders above it. */
  public static PrivateFile create(Path path) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      boolean knowsOwners =
          FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] attributes = knowsOwners
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
          }
          : new FileAttribute<?>[0];
      return new PrivateFile(Files.createFile(path, attributes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Gives it its final name, under which it stays when this is closed. */
  public void keepAs(Path name) {
    try {
      Files.move(path, name, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes text into a file that is there, in place of what it has. */
  public static Writer writer(Path file) {
    try {
      return Files.newBufferedWriter(
          file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text of a file. */
  public static BufferedReader reader(Path file) {
    try {
      return Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last bytes of a file as text, at most so many. */
  public static String end(Path file, int bytes) {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, access.length() - bytes);
      access.seek(start);
      byte[] end = new byte[(int) (access.length() - start)];
      access.readFully(end);
      return new String(end, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of bytes of a file. */
  public static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of a file, in hexadecimal digits. */
  public static String digest(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Deletes it, if it has not got its final name. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
