package org.athanor.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.athanor.schema.Schema;

/**
 * Keeps what a model was read as, so that an unchanged model needs no Hibernate at all.
 *
 * <pre>{@code
 * Schema wanted = new ModelCache(folder).get(ModelCache.key(classPath, settings), source::read);
 * }</pre>
 *
 * <p>A cache that cannot be read or written is no error: the model is read again. Thread-safe.
 */
public final class ModelCache {
  private static final int KEPT = 8;

  private final Path folder;

  /** A cache in a folder, which is made when something is kept. */
  public ModelCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The digest of all that a model depends on: the content of folders of classes; path, size and
   * time of jars; and the settings.
   *
   * @param classPath folders and jars in their order
   * @param settings whatever else decides how the model is read, such as the dialect
   */
  public static String key(List<Path> classPath, List<String> settings) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      settings.forEach(setting -> add(digest, setting));
      for (Path entry : classPath) {
        add(digest, entry.toString());
        if (Files.isDirectory(entry)) {
          addFolder(digest, entry);
        } else if (Files.exists(entry)) {
          add(digest, Files.size(entry) + " " + Files.getLastModifiedTime(entry).toMillis());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it: java.security.MessageDigest says so.
      throw new IllegalStateException(e);
    }
  }

  private static void addFolder(MessageDigest digest, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.toString();
        if (name.endsWith(".class") || name.endsWith(".xml") || name.endsWith(".properties")) {
          add(digest, folder.relativize(file).toString());
          byte[] content = Files.readAllBytes(file);
          add(digest, String.valueOf(content.length));
          digest.update(content);
        }
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** The schema that is kept under {@code key}, or what the model gives, which is then kept. */
  public Schema get(String key, Supplier<Schema> model) {
    Path file = folder.resolve(key + ".model");
    Optional<Schema> kept = read(file);
    if (kept.isPresent()) {
      return kept.get();
    }
    Schema schema = model.get();
    try {
      keep(file, SchemaSnapshot.write(schema));
    } catch (IOException e) {
      System.getLogger(ModelCache.class.getName())
          .log(System.Logger.Level.DEBUG, "the model is not kept", e);
    }
    return schema;
  }

  private static Optional<Schema> read(Path file) {
    try {
      return Files.exists(file) ? SchemaSnapshot.read(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void keep(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    removeOldest();
    Path written = Files.createTempFile(folder, "model", ".tmp");
    Files.write(written, bytes);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void removeOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newestFirst = files
          .filter(file -> file.toString().endsWith(".model"))
          .sorted((a, b) -> Long.compare(modified(b), modified(a)))
          .toList();
      for (int i = KEPT - 1; i < newestFirst.size(); i++) {
        Files.deleteIfExists(newestFirst.get(i));
      }
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}
