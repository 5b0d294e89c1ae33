package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A new NOT NULL column with nothing to put into the rows that exist. */
final class AddColumnNotNullWithoutDefaultRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-not-null-without-default",
      RuleGroup.DATA,
      Severity.ERROR,
      "A new column is NOT NULL and has no default: it fails on a table with rows.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (SafeSteps.isRequired(added) && SafeSteps.implicitValue(added).isEmpty()) {
        Recipe recipe = added.alone();
        SafeSteps.fillAndRequire(recipe, added);
        reporter.report(
            added.add().statement(),
            "Adding " + added.quoted() + " as NOT NULL without a default fails if the table has "
                + "rows, and later every INSERT of an application that does not know the column.",
            recipe.text());
      }
    }
  }
}
