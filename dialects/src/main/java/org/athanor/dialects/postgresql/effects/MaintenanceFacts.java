package org.athanor.dialects.postgresql.effects;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.Loss;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.Cases;
import org.athanor.sql.syntax.Maintenance;

/** What statements about the storage of tables do. */
final class MaintenanceFacts {
  /** The statements by type. */
  static final Cases<Maintenance, Assessment> CASES = Cases.<Maintenance, Assessment>none()
      .when(Maintenance.Reindex.class, IndexFacts::rebuild)
      .when(Maintenance.Vacuum.class, MaintenanceFacts::vacuum)
      .when(Maintenance.Analyze.class, MaintenanceFacts::analyze)
      .when(Maintenance.Cluster.class, MaintenanceFacts::cluster)
      .when(Maintenance.Refresh.class, MaintenanceFacts::refresh)
      .when(Maintenance.Truncate.class, MaintenanceFacts::truncate)
      .when(Maintenance.LockTables.class, MaintenanceFacts::lock);

  private MaintenanceFacts() {}

  private static List<QualifiedName> meant(List<QualifiedName> names, Assessment assessment) {
    return names.isEmpty()
        ? assessment.catalog().tables().stream().map(CatalogTable::name).toList()
        : names;
  }

  private static void vacuum(Maintenance.Vacuum vacuum, Assessment assessment) {
    assessment.runsOutsideTransactions();
    for (QualifiedName table : meant(vacuum.tables(), assessment)) {
      if (vacuum.full()) {
        assessment.lockTree(table, TableLocks.ACCESS_EXCLUSIVE);
        assessment.rewrite(table, "VACUUM FULL writes a new copy");
      } else {
        assessment.lockTree(table, TableLocks.SHARE_UPDATE_EXCLUSIVE);
      }
    }
  }

  private static void analyze(Maintenance.Analyze analyze, Assessment assessment) {
    meant(analyze.tables(), assessment)
        .forEach(table -> assessment.lockTree(table, TableLocks.SHARE_UPDATE_EXCLUSIVE));
  }

  private static void cluster(Maintenance.Cluster cluster, Assessment assessment) {
    if (cluster.table() == null || cluster.concurrently()) {
      assessment.runsOutsideTransactions();
    }
    if (cluster.table() != null) {
      assessment.lockTree(
          cluster.table(),
          cluster.concurrently() ? TableLocks.SHARE_UPDATE_EXCLUSIVE : TableLocks.ACCESS_EXCLUSIVE);
      assessment.rewrite(cluster.table(), "the rows are written in the order of an index");
    }
  }

  private static void refresh(Maintenance.Refresh refresh, Assessment assessment) {
    QualifiedName view = assessment.nameOf(refresh.view());
    if (refresh.concurrently()) {
      assessment.lock(view, TableLocks.EXCLUSIVE);
      assessment.scan(view, "its rows are compared with those of the query");
    } else {
      assessment.lock(view, TableLocks.ACCESS_EXCLUSIVE);
    }
    if (!refresh.concurrently() && refresh.withData()) {
      assessment.rewrite(view, "the query runs anew");
    }
    String query = assessment
        .catalog()
        .table(view)
        .map(table -> table.options().getOrDefault("query", ""))
        .orElse("");
    for (QualifiedName table : assessment.tablesIn(query)) {
      assessment.lockTree(table, TableLocks.ACCESS_SHARE);
      if (refresh.withData()) {
        assessment.scan(table, "the query of the view reads it");
      }
    }
  }

  private static void truncate(Maintenance.Truncate truncate, Assessment assessment) {
    Set<QualifiedName> emptied = new LinkedHashSet<>();
    truncate
        .tables()
        .forEach(
            table -> collect(assessment.nameOf(table), truncate.cascade(), emptied, assessment));
    emptied.forEach(table -> assessment.lockFamily(table, TableLocks.ACCESS_EXCLUSIVE));
    truncate.tables().forEach(table -> emptied.remove(assessment.nameOf(table)));
    emptied.forEach(table -> assessment.loses(Loss.of(Loss.Kind.ALL_ROWS, table).following()));
  }

  private static void collect(
      QualifiedName table, boolean cascade, Set<QualifiedName> emptied, Assessment assessment) {
    if (emptied.add(table) && cascade) {
      assessment
          .catalog()
          .referencing(table)
          .forEach(other -> collect(other.name(), cascade, emptied, assessment));
    }
  }

  private static void lock(Maintenance.LockTables lock, Assessment assessment) {
    lock.tables().forEach(table -> assessment.lockFamily(table, TableLocks.of(lock.mode())));
  }
}
