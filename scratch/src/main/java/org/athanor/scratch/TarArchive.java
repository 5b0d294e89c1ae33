package org.athanor.scratch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks the archives that server programs come in: files, folders and symbolic links in the
 * format of POSIX, as <a href="https://www.gnu.org/software/tar/manual/html_node/Standard.html">GNU
 * describes it</a>, with GNU's long names.
 */
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int MODE_AT = 100;
  private static final int MODE_LENGTH = 8;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE_AT = 156;
  private static final int LINK_AT = 157;
  private static final int MAGIC_END = 262;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int OCTAL = 8;

  /** The bit of a mode by which the owner may execute a file. */
  private static final int EXECUTABLE = 0100;

  private final InputStream in;
  private final Path target;

  private TarArchive(InputStream in, Path target) {
    this.in = in;
    this.target = target;
  }

  /**
   * Unpacks an archive into a folder.
   *
   * @throws IOException also when a name leads out of the folder
   */
  static void unpack(InputStream in, Path target) throws IOException {
    new TarArchive(in, target).unpack();
  }

  private void unpack() throws IOException {
    String longName = "";
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      long size = number(header, SIZE_AT, SIZE_LENGTH);
      if (header[TYPE_AT] == 'L') {
        longName = new String(in.readNBytes((int) size), StandardCharsets.UTF_8).replace("\0", "");
      } else {
        entry(header, longName.isEmpty() ? name(header) : longName, size);
        longName = "";
      }
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      header = in.readNBytes(BLOCK);
    }
  }

  private void entry(byte[] header, String name, long size) throws IOException {
    Path path = inside(target.resolve(name));
    switch (header[TYPE_AT]) {
      case '5' -> Files.createDirectories(path);
      case '2' -> {
        Path link = Path.of(text(header, LINK_AT, NAME_LENGTH));
        inside(path.resolveSibling(link));
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, link);
      }
      case '0', 0 -> {
        Files.createDirectories(path.getParent());
        copy(path, size);
        if ((number(header, MODE_AT, MODE_LENGTH) & EXECUTABLE) != 0
            && !path.toFile().setExecutable(true, false)) {
          throw new IOException(path + " cannot be made a program");
        }
      }
      default -> in.skipNBytes(size);
    }
  }

  private Path inside(Path path) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(target)) {
      throw new IOException("the archive names " + path + ", which is outside of its folder");
    }
    return normal;
  }

  private void copy(Path path, long size) throws IOException {
    byte[] buffer = new byte[BLOCK * BLOCK];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (long left = size; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("the archive ends within " + path);
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** GNU writes a blank behind "ustar", and times where POSIX has the first part of a name. */
  private static String name(byte[] header) {
    String prefix = header[MAGIC_END] == 0 ? text(header, PREFIX_AT, PREFIX_LENGTH) : "";
    String name = text(header, 0, NAME_LENGTH);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static long number(byte[] header, int at, int length) {
    String digits = text(header, at, length).strip();
    return digits.isEmpty() ? 0 : Long.parseLong(digits, OCTAL);
  }

  private static String text(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }
}
