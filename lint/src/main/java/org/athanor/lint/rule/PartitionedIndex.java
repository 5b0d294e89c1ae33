package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.athanor.catalog.CatalogTable;
import org.athanor.dialect.Dialect;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Stage;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;
import org.jspecify.annotations.Nullable;

/**
 * An index of a partitioned table that is built partition by partition while writers go on, as <a
 * href="https://www.postgresql.org/docs/current/ddl-partitioning.html">the manual</a> has it.
 */
final class PartitionedIndex {
  private PartitionedIndex() {}

  /** The stages; null where the partitions are not known, or have partitions themselves. */
  static @Nullable SafeForm of(LintUnit unit, LintStatement statement, CreateIndex index) {
    List<CatalogTable> partitions = statement.before().partitions(index.table());
    boolean isFlat = partitions.stream().noneMatch(CatalogTable::isPartitioned);
    boolean isPlain = index.columns().size() == index.keys().size()
        && !index.is(CreateIndex.Trait.IF_NOT_EXISTS)
        && !index.is(CreateIndex.Trait.NULLS_NOT_DISTINCT);
    if (partitions.isEmpty() || !isFlat || !isPlain) {
      return null;
    }
    Dialect dialect = unit.dialect();
    String name = Recipe.named(index.name(), IndexTarget.nameFor(index));
    List<String> builds = new ArrayList<>();
    List<String> attaches = new ArrayList<>();
    List<String> drops = new ArrayList<>();
    String create = index.is(CreateIndex.Trait.UNIQUE)
        ? "CREATE UNIQUE INDEX CONCURRENTLY ? ON ??"
        : "CREATE INDEX CONCURRENTLY ? ON ??";
    Recipe.Verbatim rest = new Recipe.Verbatim(Rewording.of(unit, statement).behindIndexedTable());
    for (CatalogTable partition : partitions) {
      String part = ServerNames.ofIndex(partition.name(), index.columns());
      builds.add(Recipe.statement(dialect, create, part, partition.name(), rest));
      drops.add(Recipe.statement(
          dialect, "DROP INDEX CONCURRENTLY IF EXISTS ?", partition.name().sibling(part)));
      attaches.add(Recipe.statement(
          dialect,
          "ALTER INDEX ? ATTACH PARTITION ?",
          index.table().sibling(name),
          partition.name().sibling(part)));
    }
    QualifiedName whole = index.table().sibling(name);
    return SafeForm.of(
            Stage.anywhere(
                List.of(Recipe.statement(
                    dialect,
                    create.replace("CONCURRENTLY ? ON", "? ON ONLY"),
                    name,
                    index.table(),
                    rest)),
                List.of(Recipe.statement(dialect, "DROP INDEX IF EXISTS ?", whole))),
            Stage.outside(builds, drops),
            Stage.anywhere(attaches, List.of(Recipe.statement(dialect, "DROP INDEX ?", whole))))
        .insteadOf(new SafeForm.Counterpart.DropsIndex(name));
  }
}
