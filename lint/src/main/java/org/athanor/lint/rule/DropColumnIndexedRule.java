package org.athanor.lint.rule;

import java.util.List;
import java.util.Objects;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlExpression;

/** A column whose indexes go with it. */
final class DropColumnIndexedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-column-indexed",
      RuleGroup.LOCK,
      Severity.WARNING,
      "A column is dropped together with indexes that queries may need.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.DropColumn> drop :
        Alteration.ofOldTables(unit, AlterAction.DropColumn.class)) {
      List<String> indexes = indexes(drop);
      if (!indexes.isEmpty() && !drop.isColumnNew(drop.action().column())) {
        report(drop, indexes, reporter);
      }
    }
  }

  private static List<String> indexes(Alteration<AlterAction.DropColumn> drop) {
    return drop.known().map(CatalogTable::indexes).orElse(List.of()).stream()
        .filter(index -> uses(index.definition(), drop.action().column()))
        .map(CatalogIndex::name)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean uses(CreateIndex index, String column) {
    SqlExpression where = index.where();
    return index.include().contains(column)
        || index.keys().stream().anyMatch(key -> key.expression().names().anyMatch(column::equals))
        || where != null && where.names().anyMatch(column::equals);
  }

  private static void report(
      Alteration<AlterAction.DropColumn> drop, List<String> indexes, Reporter reporter) {
    Recipe recipe = drop.recipe();
    boolean online = drop.can(Capability.CONCURRENT_INDEXES) && !drop.can(Capability.ALTER_MODES);
    for (String index : indexes) {
      if (online) {
        recipe.sql("DROP INDEX CONCURRENTLY ?", drop.table().sibling(index));
      } else {
        recipe.sql("DROP INDEX ? ON ?", index, drop.table());
      }
    }
    reporter.report(
        drop.statement(),
        "Column " + Recipe.quoted(drop.action().column()) + " of table " + drop.quotedTable()
            + " takes its indexes with it: " + String.join(", ", indexes) + ".",
        recipe.say("then drop the column in a later revision").text());
  }
}
