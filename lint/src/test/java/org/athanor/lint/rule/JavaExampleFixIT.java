package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad examples in Java are mended like those in SQL. */
final class JavaExampleFixIT {
  /** It runs outside a transaction by itself in Java. */
  private static final String NOT_IN_JAVA = "concurrent-index-in-transaction";

  @TempDir
  Path folder = Path.of("");

  static List<JavaExample> examples() throws IOException {
    return JavaExample.of(RuleFixIT.examples()).stream()
        .filter(each -> !NOT_IN_JAVA.equals(each.inSql().rule()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_bad_example_in_java_is_mended_and_gives_the_same_schema(JavaExample example)
      throws IOException {
    RuleExample inSql = example.inSql();
    JavaExample.writeSetup(folder, inSql.setup());
    example.writeTo(folder);
    FixedHistory.Outcome outcome = new FixedHistory(
            folder,
            inSql.dialect(),
            new UnitReplay(inSql.dialect(), inSql.settings()),
            inSql.severities())
        .fix(file -> file.toString().endsWith(".java"), Set.of());
    String texts =
        outcome.changes().stream().map(FileChange::after).collect(Collectors.joining("\n=====\n"));

    assertThat(outcome.unproved()).as(texts).isEmpty();
    assertThat(outcome.after())
        .as(texts)
        .extracting(finding -> finding.rule().id())
        .doesNotContain(inSql.rule());
    assertThat(outcome.changes()).as(example.toString()).isNotEmpty();
  }
}
