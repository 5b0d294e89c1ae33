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

/** A unique constraint whose index is built while others wait. */
final class AddUniqueConstraintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-unique-constraint",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A unique constraint is added so that its index is built while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.AddConstraint> add :
        Alteration.ofOldTables(unit, AlterAction.AddConstraint.class)) {
      if (add.action().constraint() instanceof SqlConstraint.Unique unique
          && add.does(Kind.INDEX_BUILD)
          && add.waiters().any()) {
        report(add, unique, reporter);
      }
    }
  }

  private static void report(Alteration<?> add, SqlConstraint.Unique unique, Reporter reporter) {
    String name = ConstraintName.of(add, unique).name();
    Recipe recipe = add.recipe();
    SafeSteps.unique(recipe, add, name, unique.columns());
    reporter.report(
        add.statement(),
        "Adding unique constraint " + Recipe.quoted(name) + " to table " + add.quotedTable()
            + " builds its index while " + add.waiters() + ".",
        recipe.text(),
        SafeForms.key(add, unique, unique.columns()));
  }
}
