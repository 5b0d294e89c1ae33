package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlObjectKind;

/** ALTER TABLE statements that could be one. */
final class MultipleAltersSameTableRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "multiple-alters-same-table",
          RuleGroup.PERF,
          Severity.INFO,
          "Several ALTER TABLE statements of one table follow each other: one takes the "
              + "lock, and reads, once.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (!unit.dialect().capabilities().has(Capability.ALTER_COLUMNS)) {
      return;
    }
    AlterTable last = null;
    for (LintStatement statement : unit.statements()) {
      AlterTable alter = statement.command() instanceof AlterTable found ? found : null;
      if (alter != null
          && last != null
          && !statement.isNew(alter.table())
          && goTogether(last, alter)) {
        report(statement, alter, reporter);
      }
      last = statement.command() instanceof SessionSetting ? last : alter;
    }
  }

  private static boolean goTogether(AlterTable first, AlterTable second) {
    return first.kind() == SqlObjectKind.TABLE
        && first.table().equals(second.table())
        && isCombinable(first)
        && isCombinable(second)
        && first.actions().stream().noneMatch(action -> isUsed(action, second))
        && !losesItsProof(first, second);
  }

  /**
   * Whether NOT NULL rests on a check that goes afterwards: in one statement PostgreSQL drops
   * first, and reads the table for what the check had proved.
   */
  private static boolean losesItsProof(AlterTable first, AlterTable second) {
    return first.actions().stream().anyMatch(AlterAction.SetNotNull.class::isInstance)
        && second.actions().stream().anyMatch(AlterAction.DropConstraint.class::isInstance);
  }

  private static boolean isCombinable(AlterTable alter) {
    return alter.actions().stream().noneMatch(MultipleAltersSameTableRule::isAlone);
  }

  /** Actions that stand alone, or that are better in a transaction of their own. */
  private static boolean isAlone(AlterAction action) {
    return action instanceof AlterAction.RenameColumn
        || action instanceof AlterAction.RenameTo
        || action instanceof AlterAction.RenameConstraint
        || action instanceof AlterAction.SetSchema
        || action instanceof AlterAction.AttachPartition
        || action instanceof AlterAction.DetachPartition
        || action instanceof AlterAction.ValidateConstraint
        || action instanceof AlterAction.Other;
  }

  /** Whether the second statement changes the default of a column that the first adds. */
  private static boolean isUsed(AlterAction action, AlterTable second) {
    return action instanceof AlterAction.AddColumn add
        && second.actions().stream()
            .anyMatch(later -> later instanceof AlterAction.SetDefault change
                && change.column().equals(add.column().name()));
  }

  private static void report(LintStatement statement, AlterTable alter, Reporter reporter) {
    reporter.report(
        statement,
        "Table " + Recipe.quoted(alter.table())
            + " is altered by several statements in a row: each takes the lock, and may read or "
            + "write all rows again.",
        "-- write the actions in one ALTER TABLE, with commas between them");
  }
}
