package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.lint.Finding;
import org.athanor.lint.SafeForm;
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

  private static final String MENDED = "| rule | what it writes | in Java | other tools' files |";
  private static final String IN_PLACE = "in place";
  private static final String IN_PARTS = "in parts";

  /** Their tables are not there, so that nothing of them can run. */
  private static final Set<String> NOT_RUN = Set.of(
      "add-column-rewriting-default/bad-unknown-function.sql",
      "missing-lock-timeout/bad-unknown-index.sql",
      "reindex-blocking/bad-table.sql");

  @TempDir
  Path folder = Path.of("");

  /** The bad examples of all rules that write something else there. */
  static List<RuleExample> examples() throws IOException {
    return RuleExample.all().stream()
        .filter(each -> each.isBad() && each.isFixable())
        .filter(each -> !NOT_RUN.contains(each.toString()))
        .toList();
  }

  @Test
  void the_manual_lists_the_rules_that_write_a_safe_form() throws IOException {
    Set<String> mended = RuleExample.all().stream()
        .filter(each -> each.isBad() && each.isFixable())
        .map(RuleExample::rule)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed(MENDED)).isEqualTo(mended);
  }

  @Test
  void the_manual_tells_where_each_of_them_is_mended() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (RuleExample example : RuleExample.all()) {
      if (example.isBad() && example.isFixable()) {
        expected.merge(example.rule(), files(example), RuleFixIT::further);
      }
    }
    assertThat(column(3)).isEqualTo(expected);

    Set<String> inJava = JavaExampleFixIT.examples().stream()
        .map(each -> each.inSql().rule())
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(column(2).entrySet().stream()
            .filter(each -> each.getValue().equals("yes"))
            .map(Map.Entry::getKey))
        .containsExactlyElementsOf(inJava);
  }

  /** What does not stay in one file and one transaction needs a tool that has others. */
  private static String files(RuleExample example) {
    boolean staysInPlace = example.forms().stream()
        .allMatch(form -> form.goal() == SafeForm.Goal.SAFE
            && form.stages().size() == 1
            && form.stages().get(0).place() == SafeForm.Place.ANYWHERE);
    return staysInPlace ? IN_PLACE : IN_PARTS;
  }

  private static String further(String one, String other) {
    return one.equals(IN_PLACE) && other.equals(IN_PLACE) ? IN_PLACE : IN_PARTS;
  }

  /** What stands in a column of the table of rules that are mended. */
  private static Map<String, String> column(int index) throws IOException {
    Map<String, String> column = new TreeMap<>();
    rows(MENDED)
        .forEach(row -> Stream.of(row[1].split(",", -1))
            .forEach(rule -> column.put(rule.strip(), row[index + 1].strip())));
    return column;
  }

  @Test
  void the_manual_says_why_other_rules_that_show_statements_write_none() throws IOException {
    Set<String> shown = RuleExample.all().stream()
        .filter(RuleExample::isBad)
        .filter(RuleFixIT::showsStatements)
        .map(RuleExample::rule)
        .collect(Collectors.toCollection(TreeSet::new));
    shown.removeAll(listed(MENDED));

    assertThat(listed("| rule | why it is left to you |")).isEqualTo(shown);
  }

  private static boolean showsStatements(RuleExample example) {
    return example.findings().stream()
        .filter(finding -> finding.rule().id().equals(example.rule()))
        .flatMap(finding -> finding.recipe().lines())
        .anyMatch(line -> !line.startsWith("--") && line.endsWith(";"));
  }

  /** The rules in the first column of a table of the manual. */
  private static Set<String> listed(String head) throws IOException {
    return rows(head).stream()
        .flatMap(row -> Stream.of(row[1].split(",", -1)))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String[]> rows(String head) throws IOException {
    String manual = Files.readString(Path.of("../docs/lint.md"));
    assertThat(manual).contains(head);
    return manual
        .substring(manual.indexOf(head))
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1))
        .toList();
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
