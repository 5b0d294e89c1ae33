package org.athanor.lint.rule;

import java.util.List;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A type change that leaves the rows and builds indexes anew. */
final class ChangeColumnTypeIndexedCoercionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "change-column-type-indexed-coercion",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A type changes so that the rows stay, but indexes are built anew while others " + "wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (TypeChange change : TypeChange.in(unit)) {
      Alteration<?> at = change.at();
      if (at.does(Kind.INDEX_BUILD) && !at.rewrites() && at.waiters().any()) {
        reporter.report(
            at.statement(),
            "Changing the type of " + change.quoted() + change.fromTo()
                + " builds its indexes anew while " + at.waiters() + ".",
            recipe(change));
      }
    }
  }

  private static String recipe(TypeChange change) {
    boolean isPartitioned = change.at().isPartitioned();
    Recipe recipe = change
        .at()
        .recipe()
        .say(isPartitioned ? "before the change" : "outside a transaction, before the change");
    for (CatalogIndex index : indexes(change)) {
      if (index.name() != null) {
        recipe.sql(
            isPartitioned ? "DROP INDEX ?" : "DROP INDEX CONCURRENTLY ?",
            change.at().table().sibling(index.name()));
      }
    }
    return recipe
        .say(
            isPartitioned
                ? "then change the type, and create them again: ON ONLY the table, and "
                    + "CONCURRENTLY on each partition"
                : "then change the type, and create them again with CONCURRENTLY")
        .text();
  }

  private static List<CatalogIndex> indexes(TypeChange change) {
    return change.at().known().map(CatalogTable::indexes).orElse(List.of()).stream()
        .filter(index -> index.definition().columns().contains(change.column()))
        .toList();
  }
}
