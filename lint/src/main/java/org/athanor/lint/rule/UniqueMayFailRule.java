package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A unique index or constraint on columns in which values may repeat. */
final class UniqueMayFailRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "unique-may-fail",
      RuleGroup.DATA,
      Severity.WARNING,
      "Columns that exist become unique: it fails if values repeat.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (NewUnique unique : NewUnique.in(unit)) {
      if (!unique.isOfNewColumns()
          && !unique.holdsPrimaryKey()
          && !unique.replacesStricter()
          && !unique.isBuiltForConstraint()) {
        reporter.report(unique.statement(), message(unique), recipe(unit, unique));
      }
    }
  }

  private static String message(NewUnique unique) {
    return "Making " + unique.columnWords() + " of table " + Recipe.quoted(unique.table())
        + " unique fails if values repeat, and later every write of an application that repeats "
        + "them.";
  }

  private static String recipe(LintUnit unit, NewUnique unique) {
    Recipe recipe = new Recipe(unit.dialect())
        .say("first make the application keep them unique, and look for repeated values");
    if (!unique.columns().isEmpty()) {
      Recipe.Names names = new Recipe.Names(unique.columns());
      recipe.sql(
          "SELECT ?, count(*) FROM ? GROUP BY ? HAVING count(*) > 1", names, unique.table(), names);
    }
    return recipe.text();
  }
}
