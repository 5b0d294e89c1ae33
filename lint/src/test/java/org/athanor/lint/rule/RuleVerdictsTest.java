package org.athanor.lint.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Rule;
import org.athanor.lint.Severities;
import org.athanor.lint.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each rule says about the examples and conditions of all rules, word by word, with what it
 * would write instead. They are played once and one rule is asked at a time, so this is the test
 * that finds out in a moment whether a condition of a rule is needed.
 */
final class RuleVerdictsTest {
  private static final List<PlayedExample> PLAYED = played();

  static Stream<String> rules() {
    return Rules.all().stream().map(rule -> rule.info().id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_says_what_is_written_down(String id) throws IOException {
    Rule rule = Rules.all().stream()
        .filter(each -> each.info().id().equals(id))
        .findFirst()
        .orElseThrow();
    Verdicts verdicts = new Verdicts(id);

    for (PlayedExample each : PLAYED) {
      verdicts.add(each.name(), each.verdict(rule));
    }

    verdicts.compare();
  }

  private static List<PlayedExample> played() {
    List<PlayedExample> played = new ArrayList<>();
    try {
      for (Path folder : List.of(RuleExample.FOLDER, RuleConditionsTest.FOLDER)) {
        for (RuleExample each : RuleExample.in(folder)) {
          String name = folder.getFileName() + "/" + each;
          played.add(
              new PlayedExample(name, each.unit(), each.severities(), WrittenReporter::text));
          for (Traced seen : each.isBad() ? Traced.values() : new Traced[0]) {
            played.add(new PlayedExample(
                name + " " + seen, each.unit(seen), each.severities(), WrittenReporter::messages));
          }
        }
      }
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
    return List.copyOf(played);
  }

  private record PlayedExample(
      String name,
      LintUnit unit,
      Severities severities,
      Function<WrittenReporter, String> compared) {
    String verdict(Rule rule) {
      WrittenReporter reporter = new WrittenReporter();
      if (severities.of(rule.info(), unit.direction()) != Severity.OFF) {
        rule.judge(unit, reporter);
      }
      return compared.apply(reporter);
    }
  }
}
