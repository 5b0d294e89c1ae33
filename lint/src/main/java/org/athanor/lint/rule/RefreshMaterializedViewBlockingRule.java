package org.athanor.lint.rule;

import java.util.List;
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
            recipe(unit, statement, refresh.view()));
      }
    }
  }

  private static String recipe(LintUnit unit, LintStatement statement, QualifiedName view) {
    boolean hasUniqueIndex =
        statement.before().table(view).map(CatalogTable::indexes).orElse(List.of()).stream()
            .anyMatch(index -> index.definition().is(CreateIndex.Trait.UNIQUE));
    return new Recipe(unit.dialect())
        .sayIf(!hasUniqueIndex, "needs a unique index on columns of the view")
        .sql("REFRESH MATERIALIZED VIEW CONCURRENTLY ?", view)
        .text();
  }
}
