package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.TransactionControl;

/** A transaction that is taken back when the session ends. */
final class UncommittedTransactionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "uncommitted-transaction",
      RuleGroup.TX,
      Severity.ERROR,
      "A transaction is begun and never ended, so that all of it is taken back.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.end().explicit()) {
      begin(unit)
          .ifPresent(begin -> reporter.report(
              begin,
              "This transaction is never committed, so all of it is taken back without a word.",
              "end the file with COMMIT"));
    }
  }

  /** The last statement that has found no transaction and was about one. */
  private static Optional<LintStatement> begin(LintUnit unit) {
    return unit.statements().stream()
        .filter(statement -> statement.command() instanceof TransactionControl)
        .filter(statement -> !statement.state().open())
        .reduce((first, last) -> last);
  }
}
