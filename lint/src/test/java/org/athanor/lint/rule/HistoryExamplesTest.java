package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.lint.Finding;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.Rules;
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
  void each_rule_about_revisions_has_a_bad_and_a_good_history() throws IOException {
    List<HistoryExample> examples = HistoryExample.all();

    List<String> missing = Rules.ofRevisions().stream()
        .map(RevisionRule::info)
        .flatMap(info -> Stream.of("bad", "good")
            .filter(kind -> examples.stream()
                .noneMatch(
                    each -> each.rule().equals(info.id()) && each.isBad() == kind.equals("bad")))
            .map(kind -> info.id() + "/" + kind))
        .toList();

    assertThat(missing).isEmpty();
  }
}
