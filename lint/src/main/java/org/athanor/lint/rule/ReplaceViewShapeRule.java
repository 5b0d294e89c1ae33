package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** A view that its readers do not find as it was. */
final class ReplaceViewShapeRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "replace-view-shape",
      RuleGroup.COMPAT,
      Severity.ERROR,
      "A view loses columns, or goes with what depends on it: its readers break.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateObject create) {
        lost(unit, create)
            .ifPresent(columns -> reporter.report(
                statement,
                "View " + Recipe.quoted(create.name()) + " loses " + String.join(", ", columns)
                    + ": its readers break, and CREATE OR REPLACE VIEW may refuse it.",
                recipe(unit, create.name())));
      } else if (statement.command() instanceof DropObjects drop && isOfViews(drop)) {
        drop.names().stream()
            .filter(view -> !statement.isNew(view))
            .forEach(view -> reporter.report(
                statement,
                "Dropping view " + Recipe.quoted(view)
                    + " with CASCADE drops everything that depends on it.",
                recipe(unit, view)));
      }
    }
  }

  private static boolean isOfViews(DropObjects drop) {
    return drop.is(DropObjects.Trait.CASCADE)
        && (drop.kind() == SqlObjectKind.VIEW || drop.kind() == SqlObjectKind.MATERIALIZED_VIEW);
  }

  /** The columns that the view had before the unit and has no more, or no more in their place. */
  private static Optional<List<String>> lost(LintUnit unit, CreateObject create) {
    List<String> before = unit.statements()
        .get(0)
        .before()
        .table(create.name())
        .filter(view -> view.kind() == CatalogTable.Kind.VIEW)
        .map(view -> view.columns().stream().map(CatalogColumn::name).toList())
        .orElse(List.of());
    List<String> after = create.columns();
    if (after.isEmpty() || startsWith(after, before)) {
      return Optional.empty();
    }
    List<String> lost =
        before.stream().filter(column -> !after.contains(column)).toList();
    return Optional.of(lost.isEmpty() ? before : lost);
  }

  private static boolean startsWith(List<String> columns, List<String> first) {
    return columns.size() >= first.size() && columns.subList(0, first.size()).equals(first);
  }

  private static String recipe(LintUnit unit, QualifiedName view) {
    return new Recipe(unit.dialect())
        .say("create a second view of the new shape, move the readers, and drop the old one later")
        .say("such as " + view.name() + "_v2")
        .text();
  }
}
