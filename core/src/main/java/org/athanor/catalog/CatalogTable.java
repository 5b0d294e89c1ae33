package org.athanor.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A relation as far as it is known.
 *
 * @param name its name
 * @param kind what it is
 * @param complete whether all its columns, constraints and indexes are known; false for a table
 *     that is known only from statements about it
 * @param parent the partitioned table that it is a partition of, or null
 * @param bounds the bounds of a partition as written, or null
 * @param inherits the tables that it inherits columns and checks from, as INHERITS names them
 * @param columns its columns in order
 * @param constraints its constraints
 * @param indexes its indexes, those of constraints among them
 * @param options its options: {@code engine}, {@code charset}, {@code fillfactor}, ...; also
 *     {@code partition_key}, what stands behind PARTITION BY, and {@code query}, the statement that
 *     made a view
 */
public record CatalogTable(
    QualifiedName name,
    Kind kind,
    boolean complete,
    @Nullable QualifiedName parent,
    @Nullable String bounds,
    List<QualifiedName> inherits,
    List<CatalogColumn> columns,
    List<CatalogConstraint> constraints,
    List<CatalogIndex> indexes,
    Map<String, String> options) {
  public CatalogTable {
    inherits = List.copyOf(inherits);
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    options = Map.copyOf(options);
  }

  /** What a relation is. */
  public enum Kind {
    TABLE,
    PARTITIONED_TABLE,
    TEMPORARY_TABLE,
    UNLOGGED_TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW
  }

  /** A table of which only the name is known. */
  static CatalogTable unknown(QualifiedName name) {
    return new CatalogTable(
        name, Kind.TABLE, false, null, null, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /** The column of this name; in other case when none is written so. */
  public Optional<CatalogColumn> column(String column) {
    return columns.stream()
        .filter(known -> known.name().equals(column))
        .findFirst()
        .or(() -> columns.stream()
            .filter(known -> known.name().equalsIgnoreCase(column))
            .findFirst());
  }

  /** The constraint of this name. */
  public Optional<CatalogConstraint> constraint(String constraint) {
    return constraints.stream().filter(known -> constraint.equals(known.name())).findFirst();
  }

  /** The index of this name. */
  public Optional<CatalogIndex> index(String index) {
    return indexes.stream().filter(known -> index.equals(known.name())).findFirst();
  }

  /** Its foreign keys. */
  public Stream<SqlConstraint.ForeignKey> foreignKeys() {
    return constraints.stream()
        .map(CatalogConstraint::definition)
        .filter(SqlConstraint.ForeignKey.class::isInstance)
        .map(SqlConstraint.ForeignKey.class::cast);
  }

  /** Whether it is a partitioned table. */
  public boolean isPartitioned() {
    return kind == Kind.PARTITIONED_TABLE;
  }

  /** Its primary key. */
  public Optional<SqlConstraint.PrimaryKey> primaryKey() {
    return constraints.stream()
        .map(CatalogConstraint::definition)
        .filter(SqlConstraint.PrimaryKey.class::isInstance)
        .map(SqlConstraint.PrimaryKey.class::cast)
        .findFirst();
  }

  CatalogTable withName(QualifiedName newName) {
    return new CatalogTable(
        newName, kind, complete, parent, bounds, inherits, columns, constraints, indexes, options);
  }

  CatalogTable withKind(Kind newKind) {
    return new CatalogTable(
        name, newKind, complete, parent, bounds, inherits, columns, constraints, indexes, options);
  }

  CatalogTable withParent(@Nullable QualifiedName newParent, @Nullable String newBounds) {
    return new CatalogTable(
        name,
        kind,
        complete,
        newParent,
        newBounds,
        inherits,
        columns,
        constraints,
        indexes,
        options);
  }

  CatalogTable withInherits(List<QualifiedName> newInherits) {
    return new CatalogTable(
        name, kind, complete, parent, bounds, newInherits, columns, constraints, indexes, options);
  }

  CatalogTable withColumns(List<CatalogColumn> newColumns) {
    return new CatalogTable(
        name, kind, complete, parent, bounds, inherits, newColumns, constraints, indexes, options);
  }

  CatalogTable withConstraints(List<CatalogConstraint> newConstraints) {
    return new CatalogTable(
        name, kind, complete, parent, bounds, inherits, columns, newConstraints, indexes, options);
  }

  CatalogTable withIndexes(List<CatalogIndex> newIndexes) {
    return new CatalogTable(
        name, kind, complete, parent, bounds, inherits, columns, constraints, newIndexes, options);
  }

  CatalogTable withOptions(Map<String, String> newOptions) {
    return new CatalogTable(
        name, kind, complete, parent, bounds, inherits, columns, constraints, indexes, newOptions);
  }
}
