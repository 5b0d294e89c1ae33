package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.TransactionControl;

/** A transaction that begins or ends where it cannot. */
final class NestedTransactionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "nested-transaction",
      RuleGroup.TX,
      Severity.ERROR,
      "A transaction begins inside another, or ends where none is open or where the tool"
          + " has to end it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof TransactionControl control) {
        judge(statement, control.kind(), reporter);
      }
    }
  }

  private static void judge(
      LintStatement statement, TransactionControl.Kind kind, Reporter reporter) {
    boolean ends =
        kind == TransactionControl.Kind.COMMIT || kind == TransactionControl.Kind.ROLLBACK;
    LintStatement.TransactionState state = statement.state();
    if (kind == TransactionControl.Kind.BEGIN && state.open()) {
      reporter.report(
          statement,
          "A transaction is open already, so this begins none.",
          "take it out, or commit first");
    } else if (ends && !state.open()) {
      reporter.report(statement, "No transaction is open, so this ends none.", "take it out");
    } else if (ends && !state.explicit()) {
      reporter.report(
          statement,
          "This ends the transaction of the tool, so that what follows is not undone when"
              + " it fails.",
          "take it out, or run the whole file outside a transaction");
    }
  }
}
