package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.SqlObjectKind;

/** A trigger on a table whose writers wait. */
final class CreateTriggerLockRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "create-trigger-lock",
      RuleGroup.LOCK,
      Severity.WARNING,
      "A trigger is created or switched: writers of the table wait until the "
          + "transaction ends.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateObject create
          && create.kind() == SqlObjectKind.TRIGGER) {
        Optional.ofNullable(create.table())
            .filter(table -> IndexTarget.isOld(statement, table))
            .ifPresent(table -> report(unit, statement, table, reporter));
      }
    }
    for (Alteration<AlterAction.SwitchTrigger> change :
        Alteration.ofOldTables(unit, AlterAction.SwitchTrigger.class)) {
      report(unit, change.statement(), change.table(), reporter);
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, QualifiedName table, Reporter reporter) {
    Waiters waiters = Waiters.at(table, statement);
    if (waiters.any()) {
      reporter.report(
          statement,
          "While the trigger of table " + Recipe.quoted(table) + " is changed, " + waiters
              + " until the transaction ends.",
          new Recipe(unit.dialect())
              .say("alone in its transaction, with a short lock_timeout, and tried again")
              .text());
    }
  }
}
