package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlConstraint;

/** A new column with REFERENCES in its definition. */
final class AddColumnInlineForeignKeyRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-inline-foreign-key",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A new column is a foreign key, so that others wait on both tables.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      Optional<SqlConstraint.ForeignKey> key = added.column().find(SqlConstraint.ForeignKey.class);
      if (key.isPresent() && locks(added, key.get())) {
        reporter.report(
            added.add().statement(),
            "Adding " + added.quoted() + " as a foreign key locks both tables: "
                + Waiters.at(added.table(), added.with(key.get())) + " on "
                + added.add().quotedTable() + ", writers wait on "
                + Recipe.quoted(key.get().target()) + ".",
            recipe(added, key.get()),
            InlineConstraints.apart(added));
      }
    }
  }

  private static boolean locks(AddedColumn added, SqlConstraint.ForeignKey key) {
    return Waiters.at(added.add().nameOf(key.target()), added.with(key)).any();
  }

  private static String recipe(AddedColumn added, SqlConstraint.ForeignKey key) {
    Recipe recipe = added.alone();
    SafeSteps.foreignKey(recipe, added.add(), key);
    return recipe.text();
  }
}
