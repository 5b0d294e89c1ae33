package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A new NOT NULL column whose default is dropped at once. */
final class AddColumnNotNullDefaultDroppedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-not-null-default-dropped",
      RuleGroup.COMPAT,
      Severity.WARNING,
      "A new column is NOT NULL and loses its default at once: the running application "
          + "cannot insert.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (added.column().isNotNull()
          && added.column().defaultExpression().isPresent()
          && SafeSteps.losesDefault(added.add(), added.name())) {
        reporter.report(
            added.add().statement(),
            "The default of new NOT NULL " + added.quoted() + " is dropped again: an application "
                + "that does not know the column cannot insert rows any more.",
            added
                .add()
                .recipe()
                .say("keep the default; drop it in a later revision, when no application that "
                    + "does not know the column runs any more")
                .sql("ALTER TABLE ? ALTER COLUMN ? DROP DEFAULT", added.table(), added.name())
                .text());
      }
    }
  }
}
