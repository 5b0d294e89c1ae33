package org.athanor.lint.rule;

import java.util.List;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.Maintenance;

/** A materialized view that is refreshed while readers wait. */
final class RefreshMaterializedViewBlockingRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "refresh-materialized-view-blocking",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A materialized view is refreshed while its readers wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof Maintenance.Refresh refresh
          && !refresh.concurrently()
          && !statement.isNew(refresh.view())) {
        reporter.report(
            statement,
            "Refreshing materialized view " + Recipe.quoted(refresh.view())
                + " makes its readers wait until it is done.",
            recipe(unit, statement, refresh.view()),
            refresh.withData() && tellsRowsApart(statement, refresh.view())
                ? SafeForms.refresh(unit, statement)
                : null);
      }
    }
  }

  private static String recipe(LintUnit unit, LintStatement statement, QualifiedName view) {
    return new Recipe(unit.dialect())
        .sayIf(!tellsRowsApart(statement, view), "needs a unique index on columns of the view")
        .sql("REFRESH MATERIALIZED VIEW CONCURRENTLY ?", view)
        .text();
  }

  /**
   * Whether an index tells all rows of a view apart: a <a
   * href="https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html">unique one on
   * columns alone, with no condition</a>.
   */
  private static boolean tellsRowsApart(LintStatement statement, QualifiedName view) {
    return statement.before().table(view).map(CatalogTable::indexes).orElse(List.of()).stream()
        .map(CatalogIndex::definition)
        .anyMatch(index -> index.is(CreateIndex.Trait.UNIQUE)
            && index.where() == null
            && index.columns().size() == index.keys().size());
  }
}
