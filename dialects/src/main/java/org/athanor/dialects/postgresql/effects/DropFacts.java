package org.athanor.dialects.postgresql.effects;

import java.util.Objects;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.Loss;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlType;

/** What DROP does: the strongest lock on what goes, and on what refers to it. */
final class DropFacts {
  private DropFacts() {}

  /** Finds the facts of DROP of any kind. */
  static void assess(DropObjects drop, Assessment assessment) {
    switch (drop.kind()) {
      case TABLE, FOREIGN_TABLE -> drop.names().forEach(name -> dropTable(name, drop, assessment));
      case MATERIALIZED_VIEW, VIEW ->
        drop.names().forEach(name -> assessment.lock(name, TableLocks.ACCESS_EXCLUSIVE));
      case INDEX -> IndexFacts.drop(drop, assessment);
      case TRIGGER, POLICY, RULE -> {
        if (drop.table() != null) {
          assessment.lock(drop.table(), TableLocks.ACCESS_EXCLUSIVE);
        }
      }
      case TYPE, DOMAIN -> drop.names().forEach(name -> dropType(name, drop, assessment));
      case SCHEMA -> drop.names().forEach(name -> dropSchema(name.name(), drop, assessment));
      case DATABASE, TABLESPACE, SUBSCRIPTION -> assessment.runsOutsideTransactions();
      case SEQUENCE ->
        drop.names().forEach(name -> assessment.loses(Loss.of(Loss.Kind.SEQUENCE, name)));
      default -> {
        // Nothing of a table.
      }
    }
  }

  private static void dropTable(QualifiedName name, DropObjects drop, Assessment assessment) {
    assessment.lockFamily(name, TableLocks.ACCESS_EXCLUSIVE);
    for (QualifiedName each : assessment.catalog().family(name)) {
      CatalogTable table = assessment.catalog().table(each).orElse(null);
      if (table != null) {
        table
            .foreignKeys()
            .forEach(key -> assessment.lock(key.target(), TableLocks.ACCESS_EXCLUSIVE));
      }
      if (table != null && table.parent() != null) {
        assessment.lock(table.parent(), TableLocks.ACCESS_EXCLUSIVE);
      }
    }
    if (drop.is(DropObjects.Trait.CASCADE)) {
      new ConstraintFacts(assessment, name).lockReferring(TableLocks.ACCESS_EXCLUSIVE);
    }
  }

  private static void dropType(QualifiedName type, DropObjects drop, Assessment assessment) {
    if (!drop.is(DropObjects.Trait.CASCADE)) {
      return;
    }
    for (CatalogTable table : assessment.catalog().tables()) {
      table.columns().stream()
          .filter(column -> column.type() != null && isOf(column.type(), type, assessment))
          .forEach(column -> {
            assessment.lock(table.name(), TableLocks.ACCESS_EXCLUSIVE);
            assessment.loses(Loss.column(table.name(), column.name()).following());
          });
    }
  }

  /** Whether a column's type is this one. */
  static boolean isOf(SqlType columnType, QualifiedName type, Assessment assessment) {
    QualifiedName name = QualifiedName.of(columnType.schema(), columnType.name());
    return assessment.nameOf(name).equals(assessment.nameOf(type));
  }

  private static void dropSchema(String schema, DropObjects drop, Assessment assessment) {
    if (drop.is(DropObjects.Trait.CASCADE)) {
      String known = assessment.nameOf(QualifiedName.of(schema, schema)).schema();
      assessment.catalog().tables().stream()
          .map(CatalogTable::name)
          .filter(name -> Objects.equals(name.schema(), known))
          .forEach(name -> {
            assessment.loses(Loss.of(Loss.Kind.TABLE, name).following());
            dropTable(name, drop, assessment);
          });
    }
  }
}
