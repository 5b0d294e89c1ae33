package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Rows that stay locked until the last one is changed. */
final class UnbatchedDataChangeRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "unbatched-data-change",
          RuleGroup.TX,
          Severity.WARNING,
          "All rows of a table are changed by one statement, and stay locked until it has ended.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      RowWork.unbounded(unit, statement)
          .filter(change -> HeldLocks.first(statement).isEmpty())
          .filter(change -> !SetNotNullInlineBackfillRule.isBackfill(unit, statement))
          .ifPresent(change -> reporter.report(
              statement,
              "Every row of " + Recipe.quoted(change.table())
                  + " that this changes stays locked until the last one is changed.",
              "change some thousand rows at a time, each time in a transaction of its own"));
    }
  }
}
