package org.athanor.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameIndex;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Exclusion;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;

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
    builder
        .exclusions()
        .removeIf(
            exclusion -> exclusion.elements().stream().anyMatch(e -> isColumn(e.part(), name)));
    builder.indexes().removeIf(index -> uses(index, name));
    return builder.build();
  }

  private static boolean uses(Index index, String column) {
    return index.include().contains(column)
        || index.parts().stream().anyMatch(p -> isColumn(p, column));
  }

  private static boolean isColumn(IndexPart part, String column) {
    return !part.isExpression() && part.text().equals(column);
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
    builder.exclusions().removeIf(c -> isMeant(c, drop));
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
      builder.primaryKey(
          key.withColumns(names.apply(key.columns())).withInclude(names.apply(key.include())));
    }
    builder
        .uniqueConstraints()
        .replaceAll(unique -> unique
            .withColumns(names.apply(unique.columns()))
            .withInclude(names.apply(unique.include())));
    builder
        .foreignKeys()
        .replaceAll(foreign -> foreign
            .withColumns(names.apply(foreign.columns()), foreign.targetColumns())
            .withOnDeleteColumns(names.apply(foreign.onDeleteColumns())));
    builder
        .exclusions()
        .replaceAll(exclusion -> exclusion.withElements(exclusion.elements().stream()
            .map(e -> new Exclusion.Element(renamed(e.part(), from, to), e.operator()))
            .toList()));
    builder.indexes().replaceAll(index -> renamed(index, from, to));
    return builder.build();
  }

  private static Index renamed(Index index, String from, String to) {
    return index
        .withParts(index.parts().stream().map(p -> renamed(p, from, to)).toList())
        .withInclude(renamed(index.include(), from, to));
  }

  private static IndexPart renamed(IndexPart part, String from, String to) {
    return isColumn(part, from) ? part.withText(to) : part;
  }

  private static List<String> renamed(List<String> columns, String from, String to) {
    return columns.stream().map(column -> column.equals(from) ? to : column).toList();
  }

  static Table renamedIndex(Table table, RenameIndex rename) {
    Table.Builder builder = table.toBuilder();
    builder
        .indexes()
        .replaceAll(i -> i.name().equals(rename.index()) ? i.withName(rename.newName()) : i);
    return builder.build();
  }

  static Table renamedConstraint(Table table, RenameConstraint rename) {
    Table.Builder builder = table.toBuilder().withoutConstraints();
    for (Constraint constraint : table.constraints()) {
      boolean isMeant = rename.constraint().equals(constraint.name());
      builder.constraint(isMeant ? constraint.withName(rename.newName()) : constraint);
    }
    return builder.build();
  }

  /** The table after a column of {@code target} was renamed. */
  static Table withTargetColumn(Table table, QualifiedName target, String from, String to) {
    Table.Builder builder = table.toBuilder();
    builder
        .foreignKeys()
        .replaceAll(key -> key.target().equals(target)
            ? key.withColumns(key.columns(), renamed(key.targetColumns(), from, to))
            : key);
    return builder.build();
  }

  /** The table after {@code target} was renamed. */
  static Table withTarget(Table table, QualifiedName target, QualifiedName newName) {
    Table.Builder builder = table.toBuilder();
    builder
        .foreignKeys()
        .replaceAll(key -> key.target().equals(target) ? key.withTarget(newName) : key);
    return builder.build();
  }

  /** The table with a constraint, unless it has one of that name and may have. */
  static Table withConstraint(Table table, AddConstraint add) {
    String name = add.constraint().name();
    if (add.ifNotExists() && name != null && table.constraint(name).isPresent()) {
      return table;
    }
    Table.Builder builder = table.toBuilder().constraint(add.constraint());
    builder.indexes().removeIf(index -> index.name().equals(add.usingIndex()));
    return builder.build();
  }

  static Table withColumn(Table table, Column column) {
    boolean isThere = table.column(column.name()).isPresent();
    return isThere ? table : table.toBuilder().column(column).build();
  }

  /** The table with one of its columns beside another one; as it is when it lacks one of them. */
  static Table moved(Table table, String name, ColumnPlace place) {
    List<String> names = table.columnNames();
    if (!names.contains(name) || !names.contains(place.column()) || name.equals(place.column())) {
      return table;
    }
    Table.Builder builder = table.toBuilder();
    Column column = builder.columns().remove(names.indexOf(name));
    int other = 0;
    while (!builder.columns().get(other).name().equals(place.column())) {
      other++;
    }
    builder.columns().add(place.side() == ColumnPlace.Side.BEFORE ? other : other + 1, column);
    return builder.build();
  }

  static Table validated(Table table, String constraint) {
    Table.Builder copy = table.toBuilder();
    copy.checks().replaceAll(c -> constraint.equals(c.name()) ? c.withValidated(true) : c);
    copy.foreignKeys().replaceAll(k -> constraint.equals(k.name()) ? k.withValidated(true) : k);
    return copy.build();
  }

  /** A partition as a table of its own: what all partitions have, under its own name. */
  static Table detached(Table whole, QualifiedName name) {
    Table.Builder alone = Table.builder(name);
    whole.columns().forEach(alone::column);
    whole.constraints().forEach(alone::constraint);
    return alone.build();
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
