package org.athanor.lint.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;

/** A column that stands twice in a list. */
final class DuplicateColumnRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "duplicate-column",
      RuleGroup.STYLE,
      Severity.OFF,
      "A column stands twice in a definition, an INSERT or a SET.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      lists(statement.command()).stream()
          .flatMap(DuplicateColumnRule::repeated)
          .findFirst()
          .ifPresent(column -> reporter.report(
              statement,
              "Column " + Recipe.quoted(column) + " stands here twice.",
              "take one of them out"));
    }
  }

  private static Stream<String> repeated(List<String> columns) {
    Set<String> seen = new HashSet<>();
    return columns.stream().filter(column -> !seen.add(column));
  }

  private static List<List<String>> lists(SqlCommand command) {
    if (command instanceof CreateTable table) {
      return List.of(table.columns().stream().map(SqlColumn::name).toList());
    }
    return command instanceof DataChange change
        ? List.of(change.columns(), change.onConflict())
        : List.of();
  }
}
