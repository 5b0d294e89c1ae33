package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;

/** NOT NULL whose proof reads the table. */
final class SetNotNullRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "set-not-null",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A column becomes NOT NULL, so that all rows are read while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction> change : Alteration.ofOldTables(unit, AlterAction.class)) {
      column(change.action())
          .filter(column -> change.does(Kind.SCAN) && change.waiters().any())
          .filter(column -> !ProofByName.mayHold(change, column))
          .ifPresent(column -> report(change, column, reporter));
    }
  }

  private static Optional<String> column(AlterAction action) {
    if (action instanceof AlterAction.SetNotNull set) {
      return Optional.of(set.column());
    }
    if (action instanceof AlterAction.AddConstraint add
        && add.constraint() instanceof SqlConstraint.NotNull notNull) {
      return Optional.of(notNull.column());
    }
    return Optional.empty();
  }

  private static void report(Alteration<?> change, String column, Reporter reporter) {
    Recipe recipe = change.recipe();
    SafeSteps.notNull(recipe, change, column);
    reporter.report(
        change.statement(),
        "Making column " + Recipe.quoted(column) + " of table " + change.quotedTable()
            + " NOT NULL reads all rows while " + change.waiters() + ".",
        recipe.text(),
        SafeForms.notNull(change, column));
  }
}
