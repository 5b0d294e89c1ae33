package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A type change that writes the table anew. */
final class ChangeColumnTypeRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "change-column-type",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A type changes so that all rows are written anew.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (TypeChange change : TypeChange.in(unit)) {
      if (change.isReal() && !change.isOfLabels() && change.at().rewrites()) {
        reporter.report(
            change.at().statement(),
            "Changing the type of " + change.quoted() + change.fromTo()
                + " writes all rows and indexes anew while " + change.at().waiters() + ".",
            recipe(change));
      }
    }
  }

  private static String recipe(TypeChange change) {
    Alteration<?> at = change.at();
    String fresh = change.column() + "_new";
    Recipe recipe = at.recipe()
        .sql("ALTER TABLE ? ADD COLUMN ? ?", at.table(), fresh, change.to())
        .say("let a trigger BEFORE INSERT OR UPDATE keep both columns the same, and fill the rows "
            + "that exist in batches")
        .sql("UPDATE ? SET ? = ? WHERE ? IS NULL", at.table(), fresh, change.value(), fresh)
        .say("when the application uses the new column, in one short transaction")
        .sql("ALTER TABLE ? DROP COLUMN ?", at.table(), change.column())
        .sql("ALTER TABLE ? RENAME COLUMN ? TO ?", at.table(), fresh, change.column());
    return recipe.text();
  }
}
