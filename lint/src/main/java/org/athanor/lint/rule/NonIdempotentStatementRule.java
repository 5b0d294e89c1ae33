package org.athanor.lint.rule;

import java.util.HashSet;
import java.util.Set;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A statement that fails when the file is run again. */
final class NonIdempotentStatementRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "non-idempotent-statement",
      RuleGroup.TX,
      Severity.INFO,
      "A statement outside a transaction fails when it is run again after a later one has failed.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.statements().size() < 2) {
      return;
    }
    Set<String> dropped = new HashSet<>();
    for (LintStatement statement : unit.statements()) {
      boolean commits =
          !statement.state().open() || statement.facts().transaction() == TransactionRule.COMMITS;
      if (commits && Repeatability.fails(statement.command(), dropped)) {
        reporter.report(
            statement,
            "This commits by itself; when a later statement fails and the file is run again, it"
                + " fails.",
            "write it with IF EXISTS or IF NOT EXISTS, or give it a revision of its own");
      } else if (commits && Repeatability.switchesRowSecurity(statement.command())) {
        reporter.report(
            statement,
            "This commits by itself; when another statement of the file fails, rows stay hidden"
                + " from all, or open to all, until the rest has run too.",
            "run the file in one transaction");
      }
    }
  }
}
