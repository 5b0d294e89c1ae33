package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one rule says about examples, written down. The files lie in {@code src/test/golden};
 * {@code -Dathanor.golden.update=true} writes them anew.
 */
final class Verdicts {
  private static final Path FOLDER = Path.of("src/test/golden/verdicts");

  private final Path file;
  private final StringBuilder text = new StringBuilder();

  Verdicts(String rule) {
    this.file = FOLDER.resolve(rule + ".txt");
  }

  /** Adds what the rule says about an example, if it says anything. */
  void add(String example, String verdict) {
    if (!verdict.isEmpty()) {
      text.append("== ").append(example).append('\n').append(verdict);
    }
  }

  /** Compares it with what is written down. */
  void compare() throws IOException {
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text.toString())
        .as("run with -Dathanor.golden.update=true to write them")
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
