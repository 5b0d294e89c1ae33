package org.athanor.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server writes while it runs, in a file among its data. */
final class ServerLog {
  private static final int LAST_LINES = 5;

  private ServerLog() {}

  static Path in(Path directory) {
    return directory.resolve("server.log");
  }

  /** Why a server ended, most likely; empty when it wrote nothing. */
  static String lastLines(Path directory) throws IOException {
    Path log = in(directory);
    if (!Files.exists(log)) {
      return "";
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    int first = Math.max(0, lines.size() - LAST_LINES);
    return String.join("\n", lines.subList(first, lines.size()));
  }
}
