package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.lint.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about revisions fires on its bad histories and on no good one. */
final class HistoryExamplesTest {
  @TempDir
  static Path cache = Path.of("");

  static List<HistoryExample> examples() throws IOException {
    return HistoryExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_history_has_the_finding_that_it_is_named_after(HistoryExample example) throws IOException {
    List<Finding> findings = example.findings(cache);

    Set<String> fired = findings.stream().map(each -> each.rule().id()).collect(Collectors.toSet());

    assertThat(fired)
        .as(findings.stream().map(Finding::message).collect(Collectors.joining("\n")))
        .isEqualTo(example.isBad() ? Set.of(example.rule()) : Set.of());
  }

  @Test
  void each_rule_about_revisions_has_bad_and_good_histories_in_both_languages() throws IOException {
    Set<String> have = new HashSet<>();
    for (HistoryExample each : HistoryExample.shown()) {
      String language = each.isInJava() ? "java" : "sql";
      have.add(each.rule() + "/" + (each.isBad() ? "bad" : "good") + "-" + language);
    }

    List<String> missing = Rules.ofRevisions().stream()
        .map(rule -> rule.info().id())
        .flatMap(id ->
            Stream.of("/bad-sql", "/good-sql", "/bad-java", "/good-java").map(kind -> id + kind))
        .filter(wanted -> !have.contains(wanted))
        .toList();

    // SQL imports nothing.
    assertThat(missing)
        .containsExactlyInAnyOrder(
            "migration-imports-live-model/bad-sql", "migration-imports-live-model/good-sql");
  }
}
