package org.athanor.dialects.postgresql.effects;

import java.util.ArrayList;
import java.util.List;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** What new objects, comments, changes of types and of rows do to tables that are there. */
final class CreateFacts {
  private CreateFacts() {}

  /** {@code CREATE TABLE}: the tables that it refers to are locked. */
  static void createTable(CreateTable create, Assessment assessment) {
    List<SqlConstraint> constraints = new ArrayList<>(create.constraints());
    for (SqlColumn column : create.columns()) {
      constraints.addAll(column.constraints());
    }
    QualifiedName own = assessment.nameOf(create.table());
    for (SqlConstraint constraint : constraints) {
      if (constraint instanceof SqlConstraint.ForeignKey key
          && !assessment.nameOf(key.target()).equals(own)) {
        assessment.lockTree(key.target(), TableLocks.SHARE_ROW_EXCLUSIVE);
      }
    }
    takeFrom(create.origin(), assessment);
  }

  private static void takeFrom(CreateTable.Origin origin, Assessment assessment) {
    if (origin instanceof CreateTable.Origin.PartitionOf partition) {
      new PartitionFacts(assessment, assessment.nameOf(partition.parent()))
          .create(partition.bounds());
      assessment.catalog().table(partition.parent()).stream()
          .flatMap(CatalogTable::foreignKeys)
          .forEach(key -> assessment.lock(key.target(), TableLocks.SHARE_ROW_EXCLUSIVE));
    } else if (origin instanceof CreateTable.Origin.Inherited inherited) {
      inherited
          .parents()
          .forEach(parent -> assessment.lock(parent, TableLocks.SHARE_UPDATE_EXCLUSIVE));
    } else if (origin instanceof CreateTable.Origin.Like like) {
      assessment.lock(like.source(), TableLocks.ACCESS_SHARE);
    } else if (origin instanceof CreateTable.Origin.Query query) {
      read(query.text(), assessment);
    }
  }

  private static void read(String query, Assessment assessment) {
    assessment
        .tablesIn(query)
        .forEach(table -> assessment.lockTree(table, TableLocks.ACCESS_SHARE));
  }

  /** {@code CREATE TRIGGER}, {@code CREATE VIEW} and the like. */
  static void createObject(CreateObject create, Assessment assessment) {
    QualifiedName table = create.table();
    switch (create.kind()) {
      case TRIGGER -> lock(table, assessment, TableLocks.SHARE_ROW_EXCLUSIVE);
      case POLICY, RULE -> lock(table, assessment, TableLocks.ACCESS_EXCLUSIVE);
      case STATISTICS -> lock(table, assessment, TableLocks.SHARE_UPDATE_EXCLUSIVE);
      case VIEW, MATERIALIZED_VIEW -> createView(create, assessment);
      case DATABASE, TABLESPACE, SUBSCRIPTION -> assessment.runsOutsideTransactions();
      default -> {
        // Nothing of a table.
      }
    }
  }

  private static void lock(@Nullable QualifiedName table, Assessment assessment, LockMode mode) {
    if (table != null) {
      assessment.lock(table, mode);
    }
  }

  private static void createView(CreateObject create, Assessment assessment) {
    read(create.text(), assessment);
    boolean isReplaced = create.traits().contains(CreateObject.Trait.OR_REPLACE)
        && assessment.catalog().table(create.name()).isPresent();
    if (isReplaced) {
      assessment.lock(create.name(), TableLocks.ACCESS_EXCLUSIVE);
    }
  }

  /** {@code COMMENT ON} a table or a part of one. */
  static void comment(SqlCommand.Comment comment, Assessment assessment) {
    switch (comment.kind()) {
      case TABLE, COLUMN, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE ->
        assessment.lock(comment.name(), TableLocks.SHARE_UPDATE_EXCLUSIVE);
      default -> {
        // Nothing of a table.
      }
    }
  }

  /** A new value of an enum. */
  static void addValue(AlterType.AddValue add, Assessment assessment) {
    if (!assessment.server().addsEnumValuesInTransactions()) {
      assessment.runsOutsideTransactions();
    }
  }

  /** A new constraint of a domain is verified in all tables that use it. */
  static void addDomainConstraint(AlterType.AddDomainConstraint add, Assessment assessment) {
    if (!add.constraint().notValid()) {
      verify(add.name(), assessment);
    }
  }

  /** The constraint of a domain is verified in all tables that use it. */
  static void validate(AlterType.ValidateDomainConstraint validate, Assessment assessment) {
    verify(validate.name(), assessment);
  }

  private static void verify(QualifiedName domain, Assessment assessment) {
    for (CatalogTable table : assessment.catalog().tables()) {
      boolean isUsed = table.columns().stream()
          .anyMatch(
              column -> column.type() != null && DropFacts.isOf(column.type(), domain, assessment));
      if (isUsed) {
        assessment.lock(table.name(), TableLocks.SHARE);
        assessment.scan(table.name(), "the domain " + domain.name() + " is verified");
      }
    }
  }

  /** {@code INSERT}, {@code UPDATE}, {@code DELETE} and the like. */
  static void change(DataChange change, Assessment assessment) {
    assessment.lock(change.table(), TableLocks.ROW_EXCLUSIVE);
    boolean isWhole =
        change.limits() == DataChange.Limits.NONE && change.kind() != DataChange.Kind.COPY_IN;
    if (isWhole) {
      assessment
          .facts()
          .work(assessment.nameOf(change.table()), Kind.ROW_CHANGES, "nothing bounds the rows");
    }
  }
}
