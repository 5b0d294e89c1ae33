package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** A column of the JSON type that has no equality. */
final class AddColumnJsonRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-json",
      RuleGroup.SEMANTICS,
      Severity.WARNING,
      "A column is of type json, which has no equality: DISTINCT, GROUP BY and UNION " + "fail.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (!unit.dialect().capabilities().has(Capability.BINARY_JSON)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateTable create) {
        create.columns().stream()
            .filter(column -> isJson(column.type()))
            .forEach(column -> report(statement, create.table(), column.name(), reporter));
      }
    }
    for (Alteration<AlterAction.AddColumn> add : Alteration.in(unit, AlterAction.AddColumn.class)) {
      if (isJson(add.action().column().type())) {
        report(add.statement(), add.table(), add.action().column().name(), reporter);
      }
    }
    for (Alteration<AlterAction.SetType> change : Alteration.in(unit, AlterAction.SetType.class)) {
      if (isJson(change.action().type())) {
        report(change.statement(), change.table(), change.action().column(), reporter);
      }
    }
  }

  private static boolean isJson(@Nullable SqlType type) {
    return type != null && type.name().equals("json") && type.arrayDimensions() == 0;
  }

  private static void report(
      LintStatement statement, QualifiedName table, String column, Reporter reporter) {
    reporter.report(
        statement,
        "Column " + Recipe.quoted(column) + " of table " + Recipe.quoted(table)
            + " is of type json, which has no equality: queries with DISTINCT, GROUP BY or UNION "
            + "fail.",
        "-- declare the column as jsonb");
  }
}
