package org.athanor.lint.rule;

import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;

/** A table whose rows lie in partitions or heirs, in messages and recipes. */
final class PartitionedTable {
  private PartitionedTable() {}

  /**
   * A table in a message: {@code "events" (3 partitions)}, when a statement works on its
   * partitions.
   *
   * @param facts what the statement does
   * @param before the database before the statement
   */
  static String words(QualifiedName table, StatementFacts facts, Catalog before) {
    int below = facts.workedBelow(table, before).size();
    if (below == 0) {
      return Recipe.quoted(table);
    }
    boolean isPartitioned =
        before.table(table).filter(CatalogTable::isPartitioned).isPresent();
    String what = isPartitioned ? "partition" : "child table";
    return Recipe.quoted(table) + " (" + below + " " + what + (below == 1 ? ")" : "s)");
  }

  /**
   * A key whose indexes are built while writers go on: a key of a partitioned table takes no index
   * that exists, but those of its partitions (<a
   * href="https://www.postgresql.org/docs/current/ddl-partitioning.html">partition
   * maintenance</a>).
   */
  static void key(Recipe recipe, Alteration<?> on, SafeSteps.Key key) {
    recipe
        .say("the key of the partitioned table is not valid until each partition has its own")
        .sql(
            "ALTER TABLE ONLY ? ADD CONSTRAINT ? " + key.kind() + " ?",
            on.table(),
            key.name(),
            key.columns())
        .say("for each partition, the index outside a transaction");
    for (CatalogTable partition : on.statement().before().partitions(on.table())) {
      String part = partition.name().name() + "_" + key.name();
      SafeSteps.Key own = new SafeSteps.Key(key.kind(), part, key.columns());
      SafeSteps.keyOnIndex(recipe, partition.name(), own);
      recipe.sql("ALTER INDEX ? ATTACH PARTITION ?", on.table().sibling(key.name()), part);
    }
  }
}
