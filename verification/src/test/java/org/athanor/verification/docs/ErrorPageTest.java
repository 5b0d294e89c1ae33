package org.athanor.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} lists every code, and a test provokes each. */
final class ErrorPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/errors.md");

  @Test
  void the_page_of_errors_is_current() throws IOException {
    String page = page();
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("run with -Dathanor.golden.update=true to write it").hasContent(page);
  }

  /** A test names a code as the constant or as users see it. */
  @Test
  void every_code_is_provoked_by_a_test() throws IOException {
    String tests = tests();

    List<String> missing = Arrays.stream(ErrorCode.values())
        .filter(code -> !tests.contains(code.name()) && !tests.contains(code.code()))
        .map(ErrorCode::code)
        .toList();

    assertThat(missing).isEmpty();
  }

  private static String tests() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(ROOT, 14)) {
      List<Path> sources = files
          .filter(f -> f.toString().matches(".*/src/test/.*\\.(java|txt|sql)")
              || f.toString().matches("\\.\\./testkit/src/main/.*Contract\\.java"))
          .filter(f -> !f.endsWith("ErrorPageTest.java"))
          .toList();
      for (Path source : sources) {
        text.append(Files.readString(source));
      }
    }
    return text.toString();
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder("""
        # Errors

        Each error has a stable code, which is never reused. The message of one occurrence names the
        real objects, shows evidence, says what happened to the database and how to go on. This page
        is made from the code by a test; the examples are what the command printed in the scripts of
        `verification/src/test/scripts`.
        """);
    String examples = examples();
    String section = "";
    for (ErrorCode code : ErrorCode.values()) {
      String prefix = code.code().substring(0, 3);
      if (!prefix.equals(section)) {
        section = prefix;
        page.append("\n## ").append(section).append('\n');
      }
      page.append("\n### ").append(code.code()).append("  ").append(code.meaning());
      page.append("\n\nExit code ").append(code.category().exitCode()).append("; ");
      page.append(words(code)).append(".\n");
      example(examples, code).ifPresent(e -> page.append("\n```\n").append(e).append("```\n"));
    }
    return page.toString();
  }

  private static String words(ErrorCode code) {
    return switch (code.category()) {
      case USER -> "the user can mend it";
      case USAGE -> "the command line or the configuration is wrong";
      case ENVIRONMENT -> "something outside failed: network, server, disk";
      case INTERNAL -> "a defect in Athanor; please report it";
    };
  }

  private static String examples() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> scripts = Files.list(Path.of("src/test/scripts"))) {
      for (Path script : new TreeSet<>(scripts.collect(Collectors.toSet()))) {
        all.append(Files.readString(script)).append('\n');
      }
    }
    return all.toString();
  }

  /** The first block of lines that a script shows for the code. */
  private static Optional<String> example(String examples, ErrorCode code) {
    int at = examples.indexOf("\n" + code.code() + "  ");
    if (at < 0) {
      return Optional.empty();
    }
    int end = examples.indexOf("\n[", at);
    return Optional.of(examples.substring(at + 1, end + 1));
  }
}
