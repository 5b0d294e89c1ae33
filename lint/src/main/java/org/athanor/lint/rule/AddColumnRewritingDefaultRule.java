package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlExpression;

/** A new column whose default makes the server write all rows anew. */
final class AddColumnRewritingDefaultRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-rewriting-default",
      RuleGroup.REWRITE,
      Severity.ERROR,
      "A new column has a default that is computed for each row, so that the table is "
          + "written anew.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      Optional<SqlExpression> value = added.column().defaultExpression();
      if (value.isPresent()
          && added.add().rewrites(added.filled())
          && !added.add().rewrites(added.bare())) {
        reporter.report(
            added.add().statement(),
            message(added, value.get()),
            recipe(added),
            FilledLater.of(added));
      }
    }
  }

  private static String message(AddedColumn added, SqlExpression value) {
    return "Adding " + added.quoted() + " with the default " + value
        + " writes all rows anew while " + Waiters.at(added.table(), added.filled()) + ".";
  }

  private static String recipe(AddedColumn added) {
    SqlExpression value = added.column().defaultExpression().orElseThrow();
    Recipe recipe = added
        .alone()
        .sql("ALTER TABLE ? ALTER COLUMN ? SET DEFAULT ?", added.table(), added.name(), value)
        .say("then fill the rows that exist in batches, in a revision of its own")
        .sql(
            "UPDATE ? SET ? = ? WHERE ? IS NULL", added.table(), added.name(), value, added.name());
    if (added.column().isNotNull()) {
      SafeSteps.notNull(recipe, added.add(), added.name());
    }
    return recipe.text();
  }
}
