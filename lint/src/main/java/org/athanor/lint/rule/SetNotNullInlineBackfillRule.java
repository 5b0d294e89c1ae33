package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.DataChange;

/** NULLs that are replaced at once for a NOT NULL that follows. */
final class SetNotNullInlineBackfillRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "set-not-null-inline-backfill",
      RuleGroup.TX,
      Severity.WARNING,
      "All NULLs of a column are replaced by one statement in the transaction that forbids them.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (isBackfill(unit, statement) && statement.command() instanceof DataChange change) {
        reporter.report(
            statement,
            "All rows of " + Recipe.quoted(change.table())
                + " without a value are changed at once, and stay locked until the transaction"
                + " with NOT NULL ends.",
            "replace the NULLs in batches, in an earlier revision");
      }
    }
  }

  /** Whether it replaces the NULLs of a column that the same transaction makes NOT NULL. */
  static boolean isBackfill(LintUnit unit, LintStatement statement) {
    return statement.state().open()
        && RowWork.isUnbounded(unit, statement)
        && HeldLocks.first(statement).isEmpty()
        && statement.command() instanceof DataChange change
        && change.kind() == DataChange.Kind.UPDATE
        && unit.after(statement).stream().anyMatch(later -> forbidsNull(later, change));
  }

  private static boolean forbidsNull(LintStatement later, DataChange change) {
    return later.command() instanceof AlterTable alter
        && alter.table().equals(change.table())
        && alter.actions().stream()
            .anyMatch(action -> action instanceof AlterAction.SetNotNull notNull
                && change.columns().contains(notNull.column()));
  }
}
