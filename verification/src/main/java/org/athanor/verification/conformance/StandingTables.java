package org.athanor.verification.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.athanor.testkit.TestDatabase;

/**
 * What stands before a change: a table, and those that its foreign keys point to.
 *
 * @param tables the tables, those that are pointed to first
 */
record StandingTables(List<Table> tables) {
  StandingTables {
    tables = List.copyOf(tables);
  }

  /** Nothing at all. */
  static StandingTables none() {
    return new StandingTables(List.of());
  }

  /** A table with what it needs. */
  static StandingTables of(Table table) {
    List<Table> tables = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      boolean isKnown = tables.stream().anyMatch(each -> each.name().equals(key.target()));
      if (!isKnown && !key.target().equals(table.name())) {
        tables.add(target(key.target(), table));
      }
    }
    tables.add(table);
    return new StandingTables(tables);
  }

  /** The table that foreign keys point to, as far as they tell it. */
  private static Table target(QualifiedName name, Table table) {
    Map<String, DataType> types = new LinkedHashMap<>();
    Set<List<String>> keys = new LinkedHashSet<>();
    for (ForeignKey key : table.foreignKeys()) {
      boolean isMeant = key.target().equals(name) && keys.add(key.targetColumns());
      for (int i = 0; isMeant && i < key.columns().size(); i++) {
        DataType type =
            table.column(key.columns().get(i)).map(Column::type).orElseGet(DataType.Int::new);
        types.putIfAbsent(key.targetColumns().get(i), type);
      }
    }
    Table.Builder target = Table.builder(name);
    types.forEach((column, type) -> target.column(Column.of(column, type).withNullable(false)));
    keys.forEach(key -> target.constraint(UniqueConstraint.of(null, key)));
    return target.build();
  }

  /** The schemas that the tables name. */
  List<String> schemas() {
    return tables.stream()
        .map(table -> table.name().schema())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Makes and fills the tables. */
  void make(TestDatabase database, Rows rows) throws SQLException {
    for (String schema : schemas()) {
      database.executeSql("CREATE SCHEMA " + database.dialect().identifiers().write(schema));
    }
    for (Table table : tables) {
      database.create(new Schema(List.of(table), List.of(), List.of()));
      fill(database, table, rows);
    }
  }

  private static void fill(TestDatabase database, Table table, Rows rows) throws SQLException {
    Identifiers names = database.dialect().identifiers();
    List<Column> filled = table.columns().stream()
        .filter(column -> !(column.defaultValue() instanceof ColumnDefault.Generated))
        .toList();
    List<String> columns =
        filled.stream().map(column -> names.write(column.name())).toList();
    for (int row = rows.first(); row <= rows.last(); row++) {
      int number = row;
      List<String> values = filled.stream().map(column -> value(column, number)).toList();
      database.executeSql("INSERT INTO " + DatabaseState.written(database, table.name()) + " ("
          + String.join(", ", columns) + ") VALUES (" + String.join(", ", values) + ")");
    }
  }

  private static String value(Column column, int number) {
    if (column.type() instanceof DataType.Bool) {
      return number % 2 == 0 ? "false" : "true";
    }
    boolean isText = column.type() instanceof DataType.Varchar;
    return isText ? "'" + number + "'" : String.valueOf(number);
  }

  /**
   * Rows whose values are numbers.
   *
   * @param first the first number
   * @param last the last number
   */
  record Rows(int first, int last) {
    static final Rows NONE = new Rows(1, 0);
  }
}
