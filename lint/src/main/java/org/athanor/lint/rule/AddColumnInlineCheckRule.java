package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlConstraint;

/** A new column with a check in its definition. */
final class AddColumnInlineCheckRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "add-column-inline-check",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A new column has a check, so that all rows are read while others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (AddedColumn added : AddedColumn.in(unit)) {
      Optional<SqlConstraint.Check> check = added.column().find(SqlConstraint.Check.class);
      if (check.isPresent() && reads(added, check.get())) {
        reporter.report(
            added.add().statement(),
            "Adding " + added.quoted() + " with a check reads all rows while "
                + Waiters.at(added.table(), added.with(check.get())) + ".",
            recipe(added, check.get()),
            InlineConstraints.apart(added));
      }
    }
  }

  private static boolean reads(AddedColumn added, SqlConstraint.Check check) {
    return added.add().does(Kind.SCAN, added.with(check));
  }

  private static String recipe(AddedColumn added, SqlConstraint.Check check) {
    Recipe recipe = added.alone();
    String otherwise = Recipe.named(added.table(), List.of(added.name()), "check");
    SafeSteps.check(recipe, added.add(), Recipe.named(check.name(), otherwise), check.condition());
    return recipe.text();
  }
}
