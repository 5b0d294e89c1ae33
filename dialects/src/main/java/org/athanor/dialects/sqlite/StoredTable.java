package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Optional;

/**
 * A table as its CREATE TABLE has it, with every clause in its own words.
 *
 * @param name its exact name
 * @param columns its columns in order
 * @param constraints its table constraints in order
 * @param options what follows the closing parenthesis, in upper case: WITHOUT ROWID, STRICT
 */
record StoredTable(
    String name, List<StoredColumn> columns, List<Clause> constraints, List<String> options) {
  StoredTable {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    options = List.copyOf(options);
  }

  Optional<StoredColumn> column(String columnName) {
    return columns.stream()
        .filter(column -> SqliteIdentifiers.same(column.name(), columnName))
        .findFirst();
  }

  boolean isWithoutRowid() {
    return options.contains("WITHOUT ROWID");
  }

  /** The columns of the primary key in its order; empty without one. */
  List<String> keyColumns() {
    for (StoredColumn column : columns) {
      if (column.has(Clause.Kind.PRIMARY_KEY)) {
        return List.of(column.name());
      }
    }
    return constraints.stream()
        .filter(clause -> clause.is(Clause.Kind.PRIMARY_KEY))
        .findFirst()
        .map(clause -> clause.columns().stream().map(this::exactName).toList())
        .orElse(List.of());
  }

  /**
   * The column that is another name of the rowid: the only key column of type INTEGER, see
   * https://www.sqlite.org/lang_createtable.html#rowid. Declared INTEGER PRIMARY KEY DESC it is not
   * one, by a quirk that the same page tells of.
   */
  Optional<StoredColumn> rowidAlias() {
    List<String> key = keyColumns();
    if (key.size() != 1 || isWithoutRowid()) {
      return Optional.empty();
    }
    return column(key.get(0))
        .filter(column -> column.type().equalsIgnoreCase("INTEGER"))
        .filter(column -> column
            .clause(Clause.Kind.PRIMARY_KEY)
            .map(clause -> !clause.marks().contains("DESC"))
            .orElse(true));
  }

  /** The spelling of a column's own definition for a name in any case. */
  String exactName(String columnName) {
    return column(columnName).map(StoredColumn::name).orElse(columnName);
  }
}
