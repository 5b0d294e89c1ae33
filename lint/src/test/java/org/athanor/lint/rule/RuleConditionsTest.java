package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.lint.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases in which one condition of a rule decides: another server, a table that is not known or new,
 * another transaction. They are written like examples, and no page shows them.
 */
final class RuleConditionsTest {
  static final Path FOLDER = Path.of("src/test/resources/conditions");

  static List<RuleExample> cases() throws IOException {
    return RuleExample.in(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_has_the_findings_that_it_names(RuleExample each) {
    List<Finding> findings =
        each.findings().stream().filter(finding -> finding.accepted().isEmpty()).toList();

    Set<String> fired =
        findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toSet());

    assertThat(fired)
        .as(findings.stream().map(RuleExample::text).collect(Collectors.joining("\n")))
        .isEqualTo(each.expected());
  }
}
