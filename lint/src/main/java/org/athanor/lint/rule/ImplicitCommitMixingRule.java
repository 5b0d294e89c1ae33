package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.TransactionControl;

/** A transaction that the server ends in its middle. */
final class ImplicitCommitMixingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "implicit-commit-mixing",
      RuleGroup.TX,
      Severity.WARNING,
      "Changes of the schema and of rows stand in one transaction, which the server commits at each change of the schema.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    boolean hasRows = false;
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof TransactionControl) {
        hasRows = false;
      }
      if (statement.facts().transaction() == TransactionRule.COMMITS && hasRows) {
        reporter.report(
            statement,
            "This commits the changes of rows before it, which are kept when a later statement"
                + " fails.",
            "put changes of rows into a revision of their own");
        return;
      }
      hasRows |= statement.state().open() && statement.command() instanceof DataChange;
    }
  }
}
