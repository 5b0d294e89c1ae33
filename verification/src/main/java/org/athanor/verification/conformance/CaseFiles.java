package org.athanor.verification.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the JSON files of a folder and its sub-folders. */
final class CaseFiles {
  private CaseFiles() {}

  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> name(file).endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
