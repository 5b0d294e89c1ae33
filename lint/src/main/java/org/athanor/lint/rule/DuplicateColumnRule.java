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
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;

/** A column that stands twice in a list. */
final class DuplicateColumnRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "duplicate-column",
      RuleGroup.STYLE,
      Severity.OFF,
      "A column stands twice in a definition, a key, an INSERT or a SET.");

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
      return Stream.concat(
              Stream.of(table.columns().stream().map(SqlColumn::name).toList(), queried(table)),
              table.constraints().stream().map(DuplicateColumnRule::ofKey))
          .toList();
    } else if (command instanceof CreateObject view) {
      return List.of(view.columns());
    } else if (command instanceof AlterTable alter) {
      return Stream.concat(Stream.of(added(alter)), keys(alter)).toList();
    }
    return command instanceof DataChange change
        ? List.of(change.columns(), change.onConflict())
        : List.of();
  }

  /** The columns of a query count unless a list before it names them anew. */
  private static List<String> queried(CreateTable table) {
    return table.columns().isEmpty() && table.origin() instanceof CreateTable.Origin.Query query
        ? query.columns()
        : List.of();
  }

  private static List<String> added(AlterTable alter) {
    return alter.actions().stream()
        .filter(action -> action instanceof AlterAction.AddColumn add && !add.ifNotExists())
        .map(action -> ((AlterAction.AddColumn) action).column().name())
        .toList();
  }

  private static Stream<List<String>> keys(AlterTable alter) {
    return alter.actions().stream()
        .filter(AlterAction.AddConstraint.class::isInstance)
        .map(action -> ofKey(((AlterAction.AddConstraint) action).constraint()));
  }

  private static List<String> ofKey(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return key.columns();
    }
    return constraint instanceof SqlConstraint.Unique key ? key.columns() : List.of();
  }
}
