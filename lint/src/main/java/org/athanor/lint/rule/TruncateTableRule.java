package org.athanor.lint.rule;

import org.athanor.effects.Loss;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A table that is emptied. */
final class TruncateTableRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "truncate-table",
      RuleGroup.DESTRUCTIVE,
      Severity.ERROR,
      "A table is emptied: its data is gone, and readers wait meanwhile.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      statement
          .facts()
          .namedLosses(Loss.Kind.ALL_ROWS)
          .map(Loss::name)
          .filter(table -> IndexTarget.isOld(statement, table))
          .forEach(table -> reporter.report(
              statement,
              "TRUNCATE deletes all rows of table " + Recipe.quoted(table) + ".",
              new Recipe(unit.dialect())
                  .say("delete in batches what is not needed, and keep a backup")
                  .text()));
    }
  }
}
