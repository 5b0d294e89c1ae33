package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A change of the labels of an ENUM or SET that copies the table. */
final class MysqlEnumSetChangeRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "mysql-enum-set-change",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "The labels of an ENUM or SET change in a way that copies the table: only labels "
          + "at the end do not.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (TypeChange change : TypeChange.in(unit)) {
      if (change.isReal() && change.isOfLabels() && change.at().rewrites()) {
        Alteration<?> at = change.at();
        reporter.report(
            at.statement(),
            "Changing the labels of " + change.quoted() + change.fromTo()
                + " copies the table while " + at.waiters() + ".",
            at.recipe()
                .say("add new labels behind the present ones, " + change.from().orElseThrow()
                    + ", and leave old ones in the list; or keep the labels in a table")
                .text());
      }
    }
  }
}
