package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;

/** A statement that copies a table row by row. */
final class MysqlTableCopyRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "mysql-table-copy",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A table is copied row by row while writers wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      for (StatementFacts.Work work : statement.facts().work()) {
        if (work.kind() == Kind.COPY && !statement.isNew(work.table()) && isKnown(statement)) {
          report(unit, statement, work, reporter);
        }
      }
    }
  }

  /** A definition anew of a column that is not known may be the same as before. */
  private static boolean isKnown(LintStatement statement) {
    return !(statement.command() instanceof AlterTable alter)
        || alter.actions().stream()
            .anyMatch(action -> !(action instanceof AlterAction.ModifyColumn modify)
                || isKnown(statement, alter, modify));
  }

  private static boolean isKnown(
      LintStatement statement, AlterTable alter, AlterAction.ModifyColumn modify) {
    return statement
        .before()
        .table(alter.table())
        .flatMap(table -> table.column(modify.column()))
        .filter(column -> column.type() != null)
        .isPresent();
  }

  private static void report(
      LintUnit unit, LintStatement statement, StatementFacts.Work work, Reporter reporter) {
    reporter.report(
        statement,
        "Table " + Recipe.quoted(work.table()) + " is copied row by row while "
            + Waiters.at(work.table(), statement) + ": " + work.reason() + ".",
        new Recipe(unit.dialect())
            .say("end the statement with , ALGORITHM=INPLACE, LOCK=NONE so that the server refuses "
                + "rather than copies")
            .say("and copy " + Recipe.quoted(work.table())
                + " with a tool that lets writers go on, " + "such as gh-ost")
            .text());
  }
}
