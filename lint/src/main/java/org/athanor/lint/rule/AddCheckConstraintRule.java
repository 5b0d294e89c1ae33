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

/** A check whose rows are verified while others wait. */
final class AddCheckConstraintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-check-constraint",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A check is added so that all rows are read while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.AddConstraint> add :
        Alteration.ofOldTables(unit, AlterAction.AddConstraint.class)) {
      if (add.action().constraint() instanceof SqlConstraint.Check check
          && (add.does(Kind.SCAN) || add.rewrites())
          && add.waiters().any()) {
        report(add, check, reporter);
      }
    }
  }

  private static void report(Alteration<?> add, SqlConstraint.Check check, Reporter reporter) {
    String name = ConstraintName.of(add, check).name();
    Recipe recipe = add.recipe();
    SafeSteps.check(recipe, add, name, check.condition());
    reporter.report(
        add.statement(),
        "Adding check " + Recipe.quoted(name) + " verifies all rows of table " + add.quotedTable()
            + " while " + add.waiters() + ".",
        recipe.text(),
        SafeForms.validatedLater(add, check));
  }
}
