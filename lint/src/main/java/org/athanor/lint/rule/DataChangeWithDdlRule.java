package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Rows that are changed while a change of the schema keeps others waiting. */
final class DataChangeWithDdlRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "data-change-with-ddl",
          RuleGroup.TX,
          Severity.WARNING,
          "Rows are changed in a transaction that has locked a table for a change of the schema.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (RowWork.isDoneBy(statement)) {
        HeldLocks.first(statement)
            .ifPresent(lock -> reporter.report(
                statement,
                "While rows are changed, others wait for " + HeldLocks.words(lock)
                    + ", which this transaction has locked for a change of the schema.",
                "change the rows in a revision of its own, in batches"));
      }
    }
  }
}
