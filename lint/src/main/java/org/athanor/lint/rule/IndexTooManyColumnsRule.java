package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;

/** An index with more columns than queries use. */
final class IndexTooManyColumnsRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "index-too-many-columns",
      RuleGroup.STYLE,
      Severity.OFF,
      "An index has more than three columns; the later ones are rarely of use.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateIndex index
          && !index.is(CreateIndex.Trait.UNIQUE)
          && index.keys().size() > MOST) {
        reporter.report(
            statement,
            "This index has " + index.keys().size() + " columns; the later ones are rarely of use.",
            "leave the first ones, those that queries compare with =");
      }
    }
  }

  private static final int MOST = 3;
}
