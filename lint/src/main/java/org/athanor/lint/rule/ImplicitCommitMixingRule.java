package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Rows that stay changed when a later statement fails. */
final class ImplicitCommitMixingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "implicit-commit-mixing",
      RuleGroup.TX,
      Severity.WARNING,
      "A change of the schema commits the rows that are changed in the same transaction.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      boolean commits = statement.state().open()
          && statement.facts().transaction() == StatementFacts.TransactionRule.COMMITS;
      if (commits && unit.before(statement).stream().anyMatch(this::changesRows)) {
        reporter.report(
            statement,
            "This commits the rows that were changed before it: when something fails now, they stay"
                + " changed.",
            "change the rows in a revision of its own");
        return;
      }
      if (commits && unit.after(statement).stream().anyMatch(this::changesRows)) {
        reporter.report(
            statement,
            "This is committed before the rows behind it are changed: when that fails, the schema"
                + " stays changed.",
            "change the rows in a revision of its own");
        return;
      }
    }
  }

  private boolean changesRows(LintStatement statement) {
    return DataSteps.isOldData(statement);
  }
}
