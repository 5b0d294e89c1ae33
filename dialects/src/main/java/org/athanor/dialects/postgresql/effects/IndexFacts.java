package org.athanor.dialects.postgresql.effects;

import org.athanor.catalog.CatalogTable;
import org.athanor.effects.LockMode;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlObjectKind;

/** What statements about indexes do to their tables. */
final class IndexFacts {
  private IndexFacts() {}

  /** {@code CREATE INDEX}. */
  static void create(CreateIndex create, Assessment assessment) {
    QualifiedName table = assessment.nameOf(create.table());
    boolean isConcurrent = create.is(CreateIndex.Trait.CONCURRENTLY);
    if (isConcurrent) {
      assessment.runsOutsideTransactions();
      assessment.lock(table, TableLocks.SHARE_UPDATE_EXCLUSIVE);
    } else if (create.is(CreateIndex.Trait.ONLY)) {
      assessment.lock(table, TableLocks.SHARE);
    } else {
      assessment.lockTree(table, TableLocks.SHARE);
    }
    boolean isThere = create.is(CreateIndex.Trait.IF_NOT_EXISTS)
        && create.name() != null
        && assessment.catalog().index(table.sibling(create.name())).isPresent();
    boolean isShell = create.is(CreateIndex.Trait.ONLY)
        && assessment.catalog().table(table).filter(CatalogTable::isPartitioned).isPresent();
    if (!isThere && !isShell) {
      assessment.buildIndex(
          table, isConcurrent ? "the index is built beside writers" : "the index is built");
    }
  }

  /** {@code DROP INDEX}. */
  static void drop(DropObjects drop, Assessment assessment) {
    boolean isConcurrent = drop.is(DropObjects.Trait.CONCURRENTLY);
    if (isConcurrent) {
      assessment.runsOutsideTransactions();
    }
    for (QualifiedName index : drop.names()) {
      LockMode mode =
          isConcurrent ? TableLocks.SHARE_UPDATE_EXCLUSIVE : TableLocks.ACCESS_EXCLUSIVE;
      assessment
          .catalog()
          .tableOfIndex(index)
          .ifPresentOrElse(
              table -> lock(table.name(), isConcurrent, mode, assessment),
              () -> assessment.lock(index, mode));
    }
  }

  /** Its partitions lose theirs with it, which cannot be done concurrently. */
  private static void lock(
      QualifiedName table, boolean alone, LockMode mode, Assessment assessment) {
    if (alone) {
      assessment.lock(table, mode);
    } else {
      assessment.lockTree(table, mode);
    }
  }

  /** ALTER INDEX locks the index; only another tablespace writes it anew. */
  static void alter(AlterTable alter, Assessment assessment) {
    boolean isMoved =
        alter.actions().stream().anyMatch(AlterAction.SetTablespace.class::isInstance);
    if (isMoved) {
      assessment
          .catalog()
          .tableOfIndex(alter.table())
          .ifPresent(table ->
              assessment.buildIndex(table.name(), "the index moves to another tablespace"));
    }
  }

  /** {@code REINDEX} of an index, a table, or all of a schema or database. */
  static void rebuild(Maintenance.Reindex reindex, Assessment assessment) {
    QualifiedName name = reindex.name();
    if (reindex.concurrently()) {
      assessment.runsOutsideTransactions();
    }
    switch (reindex.kind()) {
      case INDEX -> {
        if (name != null) {
          assessment
              .catalog()
              .tableOfIndex(name)
              .ifPresentOrElse(
                  table -> rebuild(table.name(), reindex, assessment),
                  () -> rebuildAlone(name, reindex, assessment));
        }
      }
      case TABLE -> {
        if (name != null) {
          rebuild(name, reindex, assessment);
        }
      }
      default -> {
        assessment.runsOutsideTransactions();
        assessment.catalog().tables().stream()
            .filter(table -> isMeant(table.name(), reindex))
            .forEach(table -> rebuild(table.name(), reindex, assessment));
      }
    }
  }

  /** The index of a table that is not known: all that can be said is told of the index. */
  private static void rebuildAlone(
      QualifiedName index, Maintenance.Reindex reindex, Assessment assessment) {
    assessment.lock(
        index,
        reindex.concurrently() ? TableLocks.SHARE_UPDATE_EXCLUSIVE : TableLocks.ACCESS_EXCLUSIVE);
    assessment.buildIndex(index, "the index is built again");
  }

  private static boolean isMeant(QualifiedName table, Maintenance.Reindex reindex) {
    boolean isSchema = reindex.kind() == SqlObjectKind.SCHEMA;
    return !isSchema || reindex.name() != null && reindex.name().name().equals(table.schema());
  }

  private static void rebuild(
      QualifiedName table, Maintenance.Reindex reindex, Assessment assessment) {
    assessment.lockTree(
        table, reindex.concurrently() ? TableLocks.SHARE_UPDATE_EXCLUSIVE : TableLocks.SHARE);
    assessment.buildIndex(table, "the indexes are built again");
  }
}
