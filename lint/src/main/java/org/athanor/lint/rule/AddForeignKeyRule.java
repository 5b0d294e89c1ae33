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

/** A foreign key whose rows are verified while others wait. */
final class AddForeignKeyRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-foreign-key",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A foreign key is added so that all rows of both tables are read while writers " + "wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.AddConstraint> add :
        Alteration.ofOldTables(unit, AlterAction.AddConstraint.class)) {
      if (add.action().constraint() instanceof SqlConstraint.ForeignKey key
          && (add.does(Kind.SCAN) || add.rewrites())
          && add.waiters().any()) {
        report(add, key, reporter);
      }
    }
  }

  private static void report(Alteration<?> add, SqlConstraint.ForeignKey key, Reporter reporter) {
    Recipe recipe = add.recipe();
    recipe.sayIf(
        add.isPartitioned(),
        "for each partition, and in the end, without NOT VALID, for the partitioned table");
    SafeSteps.foreignKey(recipe, add, key);
    reporter.report(
        add.statement(),
        "Adding a foreign key from table " + add.quotedTable() + " to table "
            + Recipe.quoted(key.target()) + " reads all rows while writers of both wait.",
        recipe.text(),
        SafeForms.validatedLater(add, key));
  }
}
