package org.athanor.verification.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.testkit.TestDatabase;

/** What a database holds, in lines that are equal where it means the same. */
final class DatabaseState {
  private DatabaseState() {}

  /** The tables of the default schema and of others with their rows. */
  static List<String> of(TestDatabase database, List<String> schemas) throws SQLException {
    List<String> state = new ArrayList<>();
    for (Table table : database.inspect(schemas.toArray(String[]::new)).tables()) {
      state.add("table " + table.name() + " " + table.options() + " " + table.comment());
      table.columns().forEach(column -> state.add(text(table, column)));
      // A check that stands twice checks what it checks once.
      inOrder(table.constraints()).distinct().forEach(state::add);
      inOrder(table.indexes()).forEach(state::add);
      String rows = "SELECT * FROM " + written(database, table.name());
      database.query(rows).stream().sorted().forEach(state::add);
    }
    return state.stream().map(DatabaseState::withoutMadeNames).toList();
  }

  private static Stream<String> inOrder(List<?> parts) {
    return parts.stream()
        .map(String::valueOf)
        .map(DatabaseState::withoutMadeNames)
        .sorted();
  }

  /** The name of a table as SQL. */
  static String written(TestDatabase database, QualifiedName table) {
    Identifiers names = database.dialect().identifiers();
    String name = names.write(table.name());
    String schema = table.schema();
    return schema == null ? name : names.write(schema) + "." + name;
  }

  /** Another name of the rowid is never NULL, whether it says so or not. */
  private static String text(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    boolean isRowid = key != null
        && key.columns().equals(List.of(column.name()))
        && column.type() instanceof DataType.Int;
    return "column " + (isRowid ? column.withNullable(false) : column);
  }

  /** The copy of a table leaves its name in the names that a database makes; others are numbers. */
  private static String withoutMadeNames(String line) {
    return line.replace("_alembic_tmp_", "").replaceAll("CONSTRAINT_[0-9A-F]+", "made");
  }
}
