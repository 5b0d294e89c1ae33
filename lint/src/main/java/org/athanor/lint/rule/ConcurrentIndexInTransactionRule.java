package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterType;

/** A statement that the server refuses inside a transaction. */
final class ConcurrentIndexInTransactionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "concurrent-index-in-transaction",
      RuleGroup.TX,
      Severity.ERROR,
      "A statement runs in a transaction, where the server refuses it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    boolean standsAlone =
        unit.transaction() == LintUnit.Transaction.ASSUMED && unit.statements().size() == 1;
    for (LintStatement statement : unit.statements()) {
      if (statement.state().open()
          && !standsAlone
          && statement.facts().transaction() == TransactionRule.OUTSIDE
          && !(statement.command() instanceof AlterType)) {
        reporter.report(
            statement,
            "The server refuses this statement inside a transaction.",
            statement.state().explicit()
                ? "put it outside BEGIN and COMMIT"
                : "give it a revision of its own that runs outside a transaction",
            statement.state().explicit() ? null : SafeForms.outside(unit, statement));
      }
    }
  }
}
