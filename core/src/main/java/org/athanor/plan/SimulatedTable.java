package org.athanor.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** What operations make of one table: each method returns the table after it. */
final class SimulatedTable {
  private SimulatedTable() {}

  static Table altered(Table table, AlterColumn change) {
    Table.Builder builder = table.toBuilder();
    builder
        .columns()
        .replaceAll(column ->
            column.name().equals(change.column()) ? change.edits().applyTo(column) : column);
    return builder.build();
  }

  /** Keys and indexes of a column go with it. */
  static Table withoutColumn(Table table, String name) {
    Table.Builder builder = table.toBuilder();
    builder.columns().removeIf(column -> column.name().equals(name));
    PrimaryKey key = builder.primaryKey();
    if (key != null && key.columns().contains(name)) {
      builder.primaryKey(null);
    }
    builder.uniqueConstraints().removeIf(unique -> unique.columns().contains(name));
    builder.foreignKeys().removeIf(foreign -> foreign.columns().contains(name));
    builder.indexes().removeIf(index -> uses(index, name));
    return builder.build();
  }

  private static boolean uses(Index index, String column) {
    return index.include().contains(column)
        || index.parts().stream().anyMatch(p -> !p.isExpression() && p.text().equals(column));
  }

  static Table without(Table table, DropConstraint drop) {
    Table.Builder builder = table.toBuilder();
    PrimaryKey key = builder.primaryKey();
    if (key != null && isMeant(key, drop)) {
      builder.primaryKey(null);
    }
    builder.uniqueConstraints().removeIf(c -> isMeant(c, drop));
    builder.foreignKeys().removeIf(c -> isMeant(c, drop));
    builder.checks().removeIf(c -> isMeant(c, drop));
    return builder.build();
  }

  private static boolean isMeant(Constraint constraint, DropConstraint drop) {
    boolean ofKind = drop.constraintKind() == null || drop.constraintKind() == constraint.kind();
    return ofKind && (drop.name().equals(constraint.name()) || constraint.equals(drop.existing()));
  }

  static Table renamedColumn(Table table, String from, String to) {
    Table.Builder builder = table.toBuilder();
    UnaryOperator<List<String>> names = columns -> renamed(columns, from, to);
    builder.columns().replaceAll(c -> c.name().equals(from) ? c.withName(to) : c);
    PrimaryKey key = builder.primaryKey();
    if (key != null) {
      builder.primaryKey(new PrimaryKey(key.name(), names.apply(key.columns())));
    }
    builder
        .uniqueConstraints()
        .replaceAll(unique -> new UniqueConstraint(
            unique.name(),
            names.apply(unique.columns()),
            unique.nullsNotDistinct(),
            unique.deferrability()));
    builder
        .foreignKeys()
        .replaceAll(foreign -> foreignKey(
            foreign, names.apply(foreign.columns()), foreign.target(), foreign.targetColumns()));
    builder.indexes().replaceAll(index -> renamed(index, from, to));
    return builder.build();
  }

  private static Index renamed(Index index, String from, String to) {
    return new Index(
        index.name(),
        index.parts().stream()
            .map(p -> !p.isExpression() && p.text().equals(from) ? p.withText(to) : p)
            .toList(),
        index.unique(),
        index.method(),
        renamed(index.include(), from, to),
        index.where(),
        index.nullsNotDistinct());
  }

  private static List<String> renamed(List<String> columns, String from, String to) {
    return columns.stream().map(column -> column.equals(from) ? to : column).toList();
  }

  /** The table after a column of {@code target} was renamed. */
  static Table withTargetColumn(Table table, QualifiedName target, String from, String to) {
    Table.Builder builder = table.toBuilder();
    builder
        .foreignKeys()
        .replaceAll(key -> key.target().equals(target)
            ? foreignKey(key, key.columns(), target, renamed(key.targetColumns(), from, to))
            : key);
    return builder.build();
  }

  /** The table after {@code target} was renamed. */
  static Table withTarget(Table table, QualifiedName target, QualifiedName newName) {
    Table.Builder builder = table.toBuilder();
    builder
        .foreignKeys()
        .replaceAll(key -> key.target().equals(target)
            ? foreignKey(key, key.columns(), newName, key.targetColumns())
            : key);
    return builder.build();
  }

  private static ForeignKey foreignKey(
      ForeignKey key, List<String> columns, QualifiedName target, List<String> targetColumns) {
    return new ForeignKey(
        key.name(),
        columns,
        target,
        targetColumns,
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        key.validated());
  }

  static Table withColumn(Table table, Column column) {
    boolean isThere = table.column(column.name()).isPresent();
    return isThere ? table : table.toBuilder().column(column).build();
  }

  static Table validated(Table table, String constraint) {
    Table.Builder copy = table.toBuilder();
    copy.checks().replaceAll(c -> constraint.equals(c.name()) ? c.withValidated(true) : c);
    copy.foreignKeys().replaceAll(k -> constraint.equals(k.name()) ? k.withValidated(true) : k);
    return copy.build();
  }

  static Table withIndex(Table table, Index index) {
    boolean isThere = table.index(index.name()).isPresent();
    return isThere ? table : table.toBuilder().index(index).build();
  }

  static Table withoutIndex(Table table, String name) {
    Table.Builder builder = table.toBuilder();
    builder.indexes().removeIf(index -> Objects.equals(index.name(), name));
    return builder.build();
  }
}
