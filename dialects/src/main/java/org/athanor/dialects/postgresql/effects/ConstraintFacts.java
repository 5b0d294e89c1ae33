package org.athanor.dialects.postgresql.effects;

import java.util.List;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.LockMode;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** What adding, validating and dropping constraints does; the locks among it. */
record ConstraintFacts(Assessment assessment, QualifiedName table) {

  /** {@code ADD CONSTRAINT}. */
  void add(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.ForeignKey key) {
      addForeignKey(key);
      return;
    }
    if (!isOfIndexesAlone(constraint)) {
      assessment.lockTree(table, TableLocks.ACCESS_EXCLUSIVE);
    } else if (assessment.server().locksAllForConstraints()) {
      assessment.lockFamily(table, TableLocks.ACCESS_EXCLUSIVE);
    } else {
      assessment.lockTree(table, TableLocks.SHARE);
      assessment.lock(table, TableLocks.ACCESS_EXCLUSIVE);
    }
    if (constraint instanceof SqlConstraint.Check && !constraint.notValid()) {
      assessment.scan(table, "the new check is verified");
    } else if (constraint instanceof SqlConstraint.NotNull notNull && !notNull.notValid()) {
      setNotNull(notNull.column());
    } else if (constraint instanceof SqlConstraint.PrimaryKey key) {
      addPrimaryKey(key);
    } else if (constraint instanceof SqlConstraint.Unique key && key.usingIndex() == null) {
      assessment.buildIndex(table, "the index of the new unique constraint is built");
    } else if (constraint instanceof SqlConstraint.Exclusion) {
      assessment.buildIndex(table, "the index of the new exclusion constraint is built");
    }
  }

  /**
   * Whether partitions get an index of a key and nothing else, which leaves their readers alone.
   */
  private boolean isOfIndexesAlone(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return key.columns().stream().allMatch(this::isNotNull);
    }
    return constraint instanceof SqlConstraint.Unique
        || constraint instanceof SqlConstraint.Exclusion;
  }

  private boolean isNotNull(String column) {
    return assessment
        .catalog()
        .table(table)
        .flatMap(known -> known.column(column))
        .filter(CatalogColumn::notNull)
        .isPresent();
  }

  private void addForeignKey(SqlConstraint.ForeignKey key) {
    if (assessment.server().locksAllForConstraints()) {
      assessment.lockFamily(table, TableLocks.SHARE_ROW_EXCLUSIVE);
    } else {
      assessment.lockTree(table, TableLocks.SHARE_ROW_EXCLUSIVE);
    }
    assessment.lockTree(key.target(), TableLocks.SHARE_ROW_EXCLUSIVE);
    if (!key.notValid()) {
      lookUp(key, "the new foreign key is verified");
    }
  }

  private void lookUp(SqlConstraint.ForeignKey key, String reason) {
    assessment.scan(table, reason);
    assessment.scan(key.target(), reason);
  }

  private void addPrimaryKey(SqlConstraint.PrimaryKey key) {
    List<String> columns = key.columns();
    String index = key.usingIndex();
    if (index == null) {
      assessment.buildIndex(table, "the index of the new primary key is built");
    } else {
      columns = assessment
          .catalog()
          .table(table)
          .flatMap(known -> known.index(index))
          .map(found -> found.definition().columns())
          .orElse(List.of());
      if (columns.isEmpty()) {
        assessment.scan(table, "the columns of the index may hold NULL");
      }
    }
    columns.forEach(this::setNotNull);
  }

  /** Reads the table unless a valid check proves that there is no NULL. */
  void setNotNull(String column) {
    for (QualifiedName each : assessment.storage(table)) {
      CatalogTable known = assessment.catalog().table(each).orElse(null);
      boolean isProven = known != null && isProven(known, column);
      if (!isProven) {
        assessment.scan(each, "column \"" + column + "\" may hold NULL");
      }
    }
  }

  private boolean isProven(CatalogTable known, String column) {
    boolean isNotNull = known.column(column).filter(found -> found.notNull()).isPresent();
    return isNotNull
        || assessment.server().provesNotNullByChecks() && new NotNullProof(known).holdsFor(column);
  }

  /** {@code VALIDATE CONSTRAINT}: writers go on. */
  void validate(String name) {
    assessment.lockTree(table, TableLocks.SHARE_UPDATE_EXCLUSIVE);
    CatalogConstraint known = find(name);
    if (known != null && known.definition() instanceof SqlConstraint.ForeignKey key) {
      assessment.lockTree(key.target(), TableLocks.ROW_SHARE);
      if (!known.validated()) {
        lookUp(key, "the foreign key is verified");
      }
    } else if (known == null || !known.validated()) {
      assessment.scan(table, "the constraint is verified");
    }
  }

  private @Nullable CatalogConstraint find(String name) {
    return assessment
        .catalog()
        .table(table)
        .flatMap(known -> known.constraint(name))
        .orElse(null);
  }

  /** {@code DROP CONSTRAINT}: a foreign key locks the table that it refers to as strongly. */
  void drop(AlterAction.DropConstraint drop) {
    assessment.lockTree(table, TableLocks.ACCESS_EXCLUSIVE);
    CatalogConstraint known = find(drop.constraint());
    if (known != null && known.definition() instanceof SqlConstraint.ForeignKey key) {
      assessment.lockTree(key.target(), TableLocks.ACCESS_EXCLUSIVE);
    } else if (drop.cascade()) {
      lockReferring(TableLocks.ACCESS_EXCLUSIVE);
    }
  }

  /** Locks the tables that refer to this one. */
  void lockReferring(LockMode mode) {
    assessment.catalog().referencing(table).forEach(other -> assessment.lock(other.name(), mode));
  }
}
