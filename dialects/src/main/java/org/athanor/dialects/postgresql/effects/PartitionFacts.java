package org.athanor.dialects.postgresql.effects;

import java.util.List;
import java.util.Locale;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** What attaching, detaching and creating partitions does. */
record PartitionFacts(Assessment assessment, QualifiedName parent) {

  /** {@code ATTACH PARTITION}. */
  void attach(AlterAction.AttachPartition attach) {
    assessment.lock(
        parent,
        assessment.server().attachesWithoutBlocking()
            ? TableLocks.SHARE_UPDATE_EXCLUSIVE
            : TableLocks.ACCESS_EXCLUSIVE);
    assessment.lockTree(attach.partition(), TableLocks.ACCESS_EXCLUSIVE);
    boolean isProven = assessment
        .catalog()
        .table(attach.partition())
        .filter(table -> isProven(table, attach.bounds()))
        .isPresent();
    if (!isProven && !isOnlyDefault(attach.bounds())) {
      assessment.scan(attach.partition(), "its rows are compared with the bounds");
    }
    searchDefault(attach.bounds());
    buildIndexes(attach.partition());
  }

  /** {@code CREATE TABLE ... PARTITION OF}. */
  void create(String bounds) {
    assessment.lock(parent, TableLocks.ACCESS_EXCLUSIVE);
    searchDefault(bounds);
  }

  /** Rows of the new bounds may not stay in the default partition. */
  private void searchDefault(String bounds) {
    for (CatalogTable partition : assessment.catalog().partitions(parent)) {
      if (isDefault(partition.bounds())) {
        assessment.lockTree(partition.name(), TableLocks.ACCESS_EXCLUSIVE);
        if (!isExcluded(partition, bounds)) {
          assessment.scan(partition.name(), "rows of the new bounds may be among its own");
        }
      }
    }
  }

  private static boolean isDefault(@Nullable String bounds) {
    return bounds != null && bounds.strip().toUpperCase(Locale.ROOT).startsWith("DEFAULT");
  }

  /** The first default partition of a table without others has no bounds to compare with. */
  private boolean isOnlyDefault(String bounds) {
    return isDefault(bounds) && assessment.catalog().partitions(parent).isEmpty();
  }

  /** A row with NULL in its key has no partition, so there must be none. */
  private boolean isProven(CatalogTable table, String text) {
    String key = partitionKey();
    List<SqlConstraint.Check> checks = checks(table);
    boolean isNotNull = table.column(key).filter(CatalogColumn::notNull).isPresent()
        || new NotNullProof(table).holdsFor(key);
    return isNotNull
        && PartitionBounds.parse(text)
            .filter(bounds -> bounds.areImpliedBy(checks, key))
            .isPresent();
  }

  private boolean isExcluded(CatalogTable table, String text) {
    String key = partitionKey();
    List<SqlConstraint.Check> checks = checks(table);
    return PartitionBounds.parse(text)
        .filter(bounds -> bounds.areExcludedBy(checks, key))
        .isPresent();
  }

  private static List<SqlConstraint.Check> checks(CatalogTable table) {
    return table.constraints().stream()
        .filter(CatalogConstraint::validated)
        .map(CatalogConstraint::definition)
        .filter(SqlConstraint.Check.class::isInstance)
        .map(SqlConstraint.Check.class::cast)
        .toList();
  }

  /** The column in {@code RANGE (column)}; empty when it is no plain column. */
  private String partitionKey() {
    String text = assessment
        .catalog()
        .table(parent)
        .map(table -> table.options().getOrDefault("partition_key", ""))
        .orElse("");
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    return open < 0 || close < open
        ? ""
        : text.substring(open + 1, close).replace("\"", "").strip();
  }

  private void buildIndexes(QualifiedName partition) {
    List<CatalogIndex> there =
        assessment.catalog().table(partition).map(CatalogTable::indexes).orElse(List.of());
    for (CatalogIndex wanted :
        assessment.catalog().table(parent).map(CatalogTable::indexes).orElse(List.of())) {
      boolean isThere = there.stream()
          .anyMatch(
              index -> index.definition().columns().equals(wanted.definition().columns()));
      if (!isThere) {
        assessment.buildIndex(partition, "it lacks an index that its new parent has");
      }
    }
  }

  /** {@code DETACH PARTITION}. */
  void detach(AlterAction.DetachPartition detach) {
    if (!detach.mode().isEmpty()) {
      assessment.lock(parent, TableLocks.SHARE_UPDATE_EXCLUSIVE);
      assessment.lock(detach.partition(), TableLocks.ACCESS_EXCLUSIVE);
      if (detach.mode().equalsIgnoreCase("CONCURRENTLY")) {
        assessment.runsOutsideTransactions();
      }
      return;
    }
    assessment.lock(parent, TableLocks.ACCESS_EXCLUSIVE);
    assessment.lock(
        detach.partition(),
        assessment.server().locksDetachedPartitions()
            ? TableLocks.ACCESS_EXCLUSIVE
            : TableLocks.SHARE_UPDATE_EXCLUSIVE);
    for (CatalogTable other : assessment.catalog().partitions(parent)) {
      if (isDefault(other.bounds())) {
        assessment.lock(other.name(), TableLocks.ACCESS_EXCLUSIVE);
      }
    }
  }
}
