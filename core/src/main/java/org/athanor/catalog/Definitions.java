package org.athanor.catalog;

import java.util.List;
import java.util.function.UnaryOperator;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

/** Definitions with one part changed. */
final class Definitions {
  private Definitions() {}

  /** An index with other keys. */
  static CreateIndex withKeys(CreateIndex index, List<CreateIndex.Key> keys) {
    return new CreateIndex(
        index.name(),
        index.table(),
        index.traits(),
        index.method(),
        keys,
        index.include(),
        index.where(),
        index.requests());
  }

  /** An index of another table, and of another name or none. */
  static CreateIndex moved(CreateIndex index, QualifiedName table, @Nullable String name) {
    return new CreateIndex(
        name,
        table,
        index.traits(),
        index.method(),
        index.keys(),
        index.include(),
        index.where(),
        index.requests());
  }

  /** An index with a column under its new name. */
  static CreateIndex renamed(CreateIndex index, String column, String newName) {
    List<CreateIndex.Key> keys = index.keys().stream()
        .map(key -> new CreateIndex.Key(
            column.equals(key.column()) ? newName : key.column(),
            Expressions.renamed(key.expression(), column, newName)))
        .toList();
    SqlExpression where =
        index.where() == null ? null : Expressions.renamed(index.where(), column, newName);
    return new CreateIndex(
        index.name(),
        index.table(),
        index.traits(),
        index.method(),
        keys,
        renamed(index.include(), column, newName),
        where,
        index.requests());
  }

  /** A constraint of a table one of whose columns has a new name. */
  static SqlConstraint renamed(SqlConstraint constraint, String column, String newName) {
    UnaryOperator<List<String>> rename = columns -> renamed(columns, column, newName);
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return new SqlConstraint.PrimaryKey(
          key.name(), rename.apply(key.columns()), key.usingIndex());
    }
    if (constraint instanceof SqlConstraint.Unique key) {
      return new SqlConstraint.Unique(key.name(), rename.apply(key.columns()), key.usingIndex());
    }
    if (constraint instanceof SqlConstraint.ForeignKey key) {
      return withColumns(key, rename.apply(key.columns()), key.targetColumns());
    }
    if (constraint instanceof SqlConstraint.Check check) {
      return new SqlConstraint.Check(
          check.name(), Expressions.renamed(check.condition(), column, newName), check.notValid());
    }
    if (constraint instanceof SqlConstraint.NotNull notNull && notNull.column().equals(column)) {
      return new SqlConstraint.NotNull(notNull.name(), newName, notNull.notValid());
    }
    return constraint;
  }

  /** A foreign key with other columns. */
  static SqlConstraint.ForeignKey withColumns(
      SqlConstraint.ForeignKey key, List<String> columns, List<String> targetColumns) {
    return new SqlConstraint.ForeignKey(
        key.name(), columns, key.target(), targetColumns, key.actions(), key.notValid());
  }

  /** A foreign key to a table of another name. */
  static SqlConstraint.ForeignKey withTarget(SqlConstraint.ForeignKey key, QualifiedName target) {
    return new SqlConstraint.ForeignKey(
        key.name(), key.columns(), target, key.targetColumns(), key.actions(), key.notValid());
  }

  /** A column of a table one of whose columns has a new name: the same one or another. */
  static CatalogColumn renamed(CatalogColumn known, String column, String newName) {
    SqlColumn.Generation generation = known.generation();
    if (generation instanceof SqlColumn.Generation.Computed computed) {
      generation = new SqlColumn.Generation.Computed(
          Expressions.renamed(computed.expression(), column, newName), computed.stored());
    }
    return new CatalogColumn(
        known.name().equals(column) ? newName : known.name(),
        known.type(),
        known.collation(),
        known.notNull(),
        generation);
  }

  /** A constraint without its name, for a table that copies it. */
  static SqlConstraint unnamed(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return new SqlConstraint.PrimaryKey(null, key.columns(), null);
    }
    if (constraint instanceof SqlConstraint.Unique key) {
      return new SqlConstraint.Unique(null, key.columns(), null);
    }
    if (constraint instanceof SqlConstraint.ForeignKey key) {
      return new SqlConstraint.ForeignKey(
          null, key.columns(), key.target(), key.targetColumns(), key.actions(), key.notValid());
    }
    return constraint;
  }

  /** Names with one of them new. */
  static List<String> renamed(List<String> names, String name, String newName) {
    return names.stream().map(known -> known.equals(name) ? newName : known).toList();
  }
}
