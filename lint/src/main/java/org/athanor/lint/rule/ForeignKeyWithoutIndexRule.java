package org.athanor.lint.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;

/** A foreign key whose columns no index begins with. */
final class ForeignKeyWithoutIndexRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "foreign-key-without-index",
      RuleGroup.PERF,
      Severity.WARNING,
      "The columns of a foreign key have no index: changes of the parent read the whole "
          + "table.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.dialect().capabilities().has(Capability.FOREIGN_KEY_INDEXES)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      NewForeignKey.of(statement).stream()
          .filter(key -> indexes(unit, key.table()).noneMatch(index -> serves(index, key)))
          .forEach(key -> report(unit, key, reporter));
    }
  }

  /** The lists of columns by which rows can be found in the end. */
  private static Stream<List<String>> indexes(LintUnit unit, QualifiedName table) {
    Stream<List<String>> known = unit
        .statements()
        .get(unit.statements().size() - 1)
        .before()
        .table(table)
        .map(CatalogTable::indexes)
        .orElse(List.of())
        .stream()
        .map(CatalogIndex::definition)
        .filter(index -> index.where() == null)
        .map(ForeignKeyWithoutIndexRule::leading);
    return Stream.concat(
        known,
        unit.statements().stream().flatMap(statement -> IndexedColumns.of(statement, table)));
  }

  /** The keys that are columns, up to the first expression. */
  private static List<String> leading(CreateIndex index) {
    return IndexedColumns.leading(index);
  }

  /** Whether the first columns are those of the key, in any order. */
  private static boolean serves(List<String> columns, NewForeignKey key) {
    List<String> wanted = key.key().columns();
    return columns.size() >= wanted.size()
        && Set.copyOf(columns.subList(0, wanted.size())).equals(Set.copyOf(wanted));
  }

  private static void report(LintUnit unit, NewForeignKey key, Reporter reporter) {
    List<String> columns = key.key().columns();
    String name = Recipe.named(key.table(), columns, "idx");
    Recipe recipe = new Recipe(unit.dialect());
    if (unit.dialect().capabilities().has(Capability.CONCURRENT_INDEXES)) {
      recipe
          .say("outside a transaction")
          .sql("CREATE INDEX CONCURRENTLY ? ON ? ?", name, key.table(), columns);
    } else {
      recipe.sql("CREATE INDEX ? ON ? ?", name, key.table(), columns);
    }
    reporter.report(
        key.statement(),
        "No index begins with (" + String.join(", ", columns) + ") of table "
            + Recipe.quoted(key.table()) + ": deleting a row of "
            + Recipe.quoted(key.key().target()) + " reads the whole table.",
        recipe.text());
  }
}
