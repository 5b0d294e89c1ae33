package org.athanor.lint.rule;

import java.util.List;
import org.athanor.catalog.CatalogColumn;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;

/** A primary key from an index whose columns may hold NULL. */
final class PrimaryKeyUsingNullableIndexRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "primary-key-using-nullable-index",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A primary key is made from an index whose columns are not NOT NULL: all rows are "
          + "read.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.AddConstraint> add :
        Alteration.ofOldTables(unit, AlterAction.AddConstraint.class)) {
      if (add.action().constraint() instanceof SqlConstraint.PrimaryKey key) {
        String index = key.usingIndex();
        if (index != null && add.does(Kind.SCAN) && add.waiters().any()) {
          report(add, index, reporter);
        }
      }
    }
  }

  private static void report(Alteration<?> add, String index, Reporter reporter) {
    List<String> columns = add.known()
        .flatMap(table -> table.index(index))
        .map(found -> found.definition().columns())
        .orElse(List.of());
    Recipe recipe = add.recipe().say("make the columns of the index NOT NULL before");
    columns.stream()
        .filter(column -> !add.known(column).map(CatalogColumn::notNull).orElse(false))
        .forEach(column -> SafeSteps.notNull(recipe, add, column));
    reporter.report(
        add.statement(),
        "Making index " + Recipe.quoted(index) + " the primary key of table "
            + add.quotedTable() + " makes its columns NOT NULL, which reads all rows while "
            + add.waiters() + ".",
        recipe.text());
  }
}
