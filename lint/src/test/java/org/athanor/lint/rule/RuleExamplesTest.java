package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.lint.Finding;
import org.athanor.lint.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fires on its bad examples and nowhere else. */
final class RuleExamplesTest {
  static List<RuleExample> examples() throws IOException {
    return RuleExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_has_the_findings_that_it_names(RuleExample example) {
    List<Finding> findings =
        example.findings().stream().filter(each -> each.accepted().isEmpty()).toList();

    Set<String> fired = findings.stream().map(each -> each.rule().id()).collect(Collectors.toSet());

    assertThat(fired)
        .as(findings.stream().map(RuleExample::text).collect(Collectors.joining("\n")))
        .isEqualTo(example.expected());
  }

  @Test
  void each_rule_has_a_bad_and_a_good_example() throws IOException {
    List<RuleExample> examples = RuleExample.all();

    Set<String> ofRevisions =
        Rules.ofRevisions().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
    List<String> missing = Rules.infos().stream()
        .map(RuleInfo::id)
        .filter(id -> !ofRevisions.contains(id))
        .flatMap(id -> Stream.of(true, false)
            .filter(bad ->
                examples.stream().noneMatch(each -> each.rule().equals(id) && each.isBad() == bad))
            .map(bad -> id + "/" + (bad ? "bad" : "good") + "-*.sql"))
        .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void each_folder_of_examples_is_a_rule() throws IOException {
    Set<String> ids = Rules.infos().stream().map(RuleInfo::id).collect(Collectors.toSet());
    try (Stream<Path> folders = Files.list(RuleExample.FOLDER)) {
      assertThat(folders.map(folder -> String.valueOf(folder.getFileName()))).isSubsetOf(ids);
    }
  }
}
