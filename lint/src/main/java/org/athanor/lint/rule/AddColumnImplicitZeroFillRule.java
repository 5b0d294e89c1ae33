package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A new NOT NULL column that the server fills with a value of its own choice. */
final class AddColumnImplicitZeroFillRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-implicit-zero-fill",
      RuleGroup.DATA,
      Severity.WARNING,
      "A new column is NOT NULL and has no default: rows that exist get a value that "
          + "nobody chose.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (SafeSteps.isRequired(added) && !isFilledLater(added)) {
        SafeSteps.implicitValue(added).ifPresent(value -> report(added, value, reporter));
      }
    }
  }

  private static boolean isFilledLater(AddedColumn added) {
    return Course.after(added.add().statement(), added.add().unit())
        .anyMatch(later -> Course.updates(later, added.table(), added.name()));
  }

  private static void report(AddedColumn added, String value, Reporter reporter) {
    Recipe recipe = added.alone();
    SafeSteps.fillAndRequire(recipe, added);
    reporter.report(
        added.add().statement(),
        "Adding " + added.quoted() + " as NOT NULL without a default puts " + value
            + " into the rows that exist.",
        recipe.text());
  }
}
