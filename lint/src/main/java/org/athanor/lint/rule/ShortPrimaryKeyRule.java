package org.athanor.lint.rule;

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
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;

/** A primary key that runs out of numbers. */
final class ShortPrimaryKeyRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "short-primary-key",
      RuleGroup.STYLE,
      Severity.OFF,
      "A primary key of 32 bits or less runs out of numbers.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateTable table) {
        keyColumns(table)
            .filter(
                column -> column.type() != null && SHORT.contains(column.type().name()))
            .forEach(column -> reporter.report(
                statement,
                "The primary key " + Recipe.quoted(column.name()) + " of table "
                    + Recipe.quoted(table.table()) + " runs out of numbers.",
                "use bigint; changing it later writes all tables with it anew"));
      }
    }
  }

  private static final Set<String> SHORT = Set.of(
      "int",
      "integer",
      "int4",
      "serial",
      "serial4",
      "smallint",
      "int2",
      "smallserial",
      "serial2",
      "mediumint",
      "tinyint");

  private static Stream<SqlColumn> keyColumns(CreateTable table) {
    List<String> listed = table.constraints().stream()
        .filter(SqlConstraint.PrimaryKey.class::isInstance)
        .map(SqlConstraint.PrimaryKey.class::cast)
        .flatMap(key -> key.columns().stream())
        .toList();
    return table.columns().stream()
        .filter(
            column -> column.has(SqlConstraint.PrimaryKey.class) || listed.contains(column.name()));
  }
}
