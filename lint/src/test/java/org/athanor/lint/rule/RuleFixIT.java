package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.lint.Finding;
import org.athanor.lint.Severity;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad example of a rule that can mend is mended, lints clean and gives the same schema. */
final class RuleFixIT {
  /** A key of its own cannot be judged by its index, which fails where values repeat. */
  private static final String OF_KEYS = "unique-may-fail";

  /** Its table and function are not there, so that nothing of it can run. */
  private static final String NOT_RUN = "add-column-rewriting-default/bad-unknown-function.sql";

  @TempDir
  Path folder = Path.of("");

  /** The bad examples of all rules that write something else there. */
  static List<RuleExample> examples() throws IOException {
    return RuleExample.all().stream()
        .filter(each -> each.isBad() && each.product().startsWith("postgresql"))
        .filter(RuleExample::isFixable)
        .filter(each -> !each.toString().equals(NOT_RUN))
        .toList();
  }

  @Test
  void the_manual_lists_the_rules_that_write_a_safe_form() throws IOException {
    String manual = Files.readString(Path.of("../docs/lint.md"));
    String table = manual.substring(
        manual.indexOf("| rule | what it writes |"), manual.indexOf("A revision is split where"));
    Set<String> listed = table
        .lines()
        .skip(2)
        .filter(line -> line.startsWith("| "))
        .flatMap(line -> Stream.of(line.split("\\|", -1)[1].split(",", -1)))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));

    Set<String> mended = RuleExample.all().stream()
        .filter(each -> each.isBad() && each.isFixable())
        .map(RuleExample::rule)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(mended);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_bad_example_is_mended_lints_clean_and_gives_the_same_schema(RuleExample example)
      throws IOException {
    Path second = folder.resolve("b2_change.sql");
    FixedHistory.Outcome outcome = history(example).fix(second::equals, Set.of());
    String texts =
        outcome.changes().stream().map(FileChange::after).collect(Collectors.joining("\n=====\n"));

    assertThat(outcome.unproved()).as(texts).isEmpty();
    assertThat(outcome.changes()).isNotEmpty();
    Set<String> left = rules(outcome.after());
    left.remove(OF_KEYS);
    assertThat(left).as(texts).doesNotContain(example.rule());
    assertThat(rules(outcome.before())).as(texts).containsAll(left);
  }

  private FixedHistory history(RuleExample example) throws IOException {
    String transactional =
        example.transaction() == org.athanor.lint.LintUnit.Transaction.NONE ? "false" : "true";
    return new FixedHistory(
            folder,
            example.dialect(),
            new UnitReplay(example.dialect(), example.settings()),
            example.severities())
        .write("a1_setup.sql", revision("a1", "", "true", example.setup()))
        .write("b2_change.sql", revision("b2", "a1", transactional, example.migration()))
        .write("c3_later.sql", revision("c3", "b2", "true", "SELECT 1;"));
  }

  private static String revision(String id, String after, String transactional, String sql) {
    return """
        -- revision: %s
        -- revises: %s
        -- transactional: %s

        -- upgrade
        %s

        -- downgrade
        """.formatted(id, after, transactional, sql);
  }

  private static Set<String> rules(List<Finding> findings) {
    return findings.stream()
        .filter(each -> each.severity().compareTo(Severity.WARNING) >= 0)
        .map(each -> each.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
