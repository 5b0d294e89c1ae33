package org.athanor.benchmarks.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The files of an npm package, as {@code npm pack} leaves it: a gzipped tar archive in the format
 * of <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">ustar</a>.
 * Immutable.
 */
final class NpmPackage {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_LENGTH = 12;

  private final Path archive;
  private final Map<String, byte[]> files = new HashMap<>();

  private NpmPackage(Path archive) {
    this.archive = archive;
  }

  /** Reads the whole archive. */
  static NpmPackage read(Path archive) throws IOException {
    NpmPackage read = new NpmPackage(archive);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        int size = Integer.parseInt(field(header, SIZE_OFFSET, SIZE_LENGTH), 8);
        read.files.put(field(header, 0, NAME_LENGTH), in.readNBytes(size));
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        header = in.readNBytes(BLOCK);
      }
    }
    return read;
  }

  private static String field(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0 && header[end] != ' ') {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.US_ASCII);
  }

  /** The content of a file, by its path below the package's root. */
  byte[] file(String path) throws NoSuchFileException {
    byte[] content = files.get("package/" + path);
    if (content == null) {
      throw new NoSuchFileException(
          archive.toString(),
          path,
          "it is not in this archive: is it the npm package libpg-query?");
    }
    return content;
  }
}
