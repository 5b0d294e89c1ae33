package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;

/** An exclusion constraint, which is always built while others wait. */
final class AddExclusionConstraintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-exclusion-constraint",
      RuleGroup.LOCK,
      Severity.ERROR,
      "An exclusion constraint is added: its index is built while others wait, and "
          + "there is no other way.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.AddConstraint> add :
        Alteration.ofOldTables(unit, AlterAction.AddConstraint.class)) {
      if (add.action().constraint() instanceof SqlConstraint.Exclusion
          && add.does(Kind.INDEX_BUILD)
          && add.waiters().any()) {
        reporter.report(
            add.statement(),
            "Adding an exclusion constraint to table " + add.quotedTable()
                + " builds its index while " + add.waiters() + "; it cannot be built before.",
            add.recipe()
                .say("make a new table with the constraint, let a trigger keep it the same, fill "
                    + "it in batches, and swap the names; or let a trigger refuse")
                .text());
      }
    }
  }
}
