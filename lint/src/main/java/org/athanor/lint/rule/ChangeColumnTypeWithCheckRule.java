package org.athanor.lint.rule;

import java.util.List;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlConstraint;

/** A type change of a column that a check looks at. */
final class ChangeColumnTypeWithCheckRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "change-column-type-with-check",
      RuleGroup.LOCK,
      Severity.WARNING,
      "A type changes of a column with a check, so that all rows are read while others " + "wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (TypeChange change : TypeChange.in(unit)) {
      if (change.isReal() && readsRows(change)) {
        checks(change).forEach(check -> report(change, check, reporter));
      }
    }
  }

  private static boolean readsRows(TypeChange change) {
    return (change.at().does(Kind.SCAN) || change.at().rewrites())
        && change.at().waiters().any();
  }

  private static List<CatalogConstraint> checks(TypeChange change) {
    return change.at().known().map(CatalogTable::constraints).orElse(List.of()).stream()
        .filter(constraint -> constraint.definition() instanceof SqlConstraint.Check check
            && check.condition().names().anyMatch(change.column()::equals))
        .toList();
  }

  private static void report(TypeChange change, CatalogConstraint check, Reporter reporter) {
    Alteration<?> at = change.at();
    Recipe recipe = at.recipe();
    String name =
        Recipe.named(check.name(), Recipe.named(at.table(), List.of(change.column()), "check"));
    recipe
        .sql("ALTER TABLE ? DROP CONSTRAINT ?", at.table(), name)
        .say("then change the type, and add the check again");
    SqlConstraint.Check definition = (SqlConstraint.Check) check.definition();
    SafeSteps.check(recipe, at, name, definition.condition());
    reporter.report(
        at.statement(),
        "Changing the type of " + change.quoted() + " verifies check " + Recipe.quoted(name)
            + " for all rows while " + at.waiters() + ".",
        recipe.text());
  }
}
