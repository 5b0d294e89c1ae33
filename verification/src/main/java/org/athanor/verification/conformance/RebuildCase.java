package org.athanor.verification.conformance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.athanor.dialect.DialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Operation;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.testkit.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * A rebuild of a table: the recorded SQL runs on one SQLite database and Athanor's batch on another
 * that held the same, and then both must hold the same again, rows included. The SQL itself may
 * differ: Athanor keeps what Alembic does not know, such as triggers.
 */
final class RebuildCase {
  private static final List<Integer> ROWS = List.of(8, 2, 0);

  private final DialectProvider sqlite;
  private final JsonNode recorded;
  private final Table before;
  private final List<Operation> changes;

  /**
   * A rebuild.
   *
   * @param before the table that stands
   * @param changes what the batch does
   */
  RebuildCase(DialectProvider sqlite, JsonNode recorded, Table before, List<Operation> changes) {
    this.sqlite = sqlite;
    this.recorded = recorded;
    this.before = before;
    this.changes = List.copyOf(changes);
  }

  /** Compares with as many rows as the recorded SQL takes. */
  Outcome run() {
    String refusal = "";
    for (int rows : ROWS) {
      try {
        return compared(rows, after(rows, this::runRecorded));
      } catch (SQLException e) {
        refusal = e.getMessage();
      }
    }
    return new Outcome.Failed("SQLite refuses what is recorded: " + refusal, "");
  }

  private void runRecorded(TestDatabase database) throws SQLException {
    for (JsonNode each : recorded.path("expected_sql")) {
      database.executeSql(each.asString());
    }
  }

  private Outcome compared(int rows, List<String> expected) {
    BatchAlterTable batch =
        new BatchAlterTable(before.name(), changes, BatchAlterTable.Recreate.AUTO, null);
    String right = String.join("\n", expected);
    try {
      List<String> came = after(rows, database -> database.run(batch));
      return expected.equals(came)
          ? new Outcome.Passed()
          : new Outcome.Failed(right, String.join("\n", came));
    } catch (SQLException e) {
      return new Outcome.Failed(right, String.valueOf(e.getMessage()));
    } catch (AthanorException e) {
      return new Outcome.Failed(right, e.toText());
    }
  }

  /** What a database holds after a change. */
  private List<String> after(int rows, Change change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      TestDatabase database = new TestDatabase(connection, sqlite.connect(connection));
      database.create(new Schema(List.of(before), List.of(), List.of()));
      fill(database, rows);
      change.on(database);
      return state(database);
    }
  }

  private void fill(TestDatabase database, int rows) throws SQLException {
    for (int row = 0; row < rows; row++) {
      int number = row;
      List<String> values =
          before.columns().stream().map(column -> value(column, number)).toList();
      String sql = "INSERT OR IGNORE INTO \"" + before.name().name() + "\" VALUES ("
          + String.join(", ", values) + ")";
      database.executeSql(sql);
    }
  }

  private static String value(Column column, int number) {
    boolean isText = column.type() instanceof DataType.Varchar;
    return isText ? "'" + number + "'" : String.valueOf(number);
  }

  private List<String> state(TestDatabase database) throws SQLException {
    List<String> state = new ArrayList<>();
    for (Table table : database.inspect().tables()) {
      state.add("table " + table.name());
      table.columns().forEach(column -> state.add(text(table, column)));
      table.constraints().stream()
          .map(String::valueOf)
          .sorted(Comparator.naturalOrder())
          .forEach(state::add);
      table.indexes().forEach(index -> state.add(index.toString()));
      database.query("SELECT * FROM \"" + table.name().name() + "\"").forEach(state::add);
    }
    return state;
  }

  /** Another name of the rowid is never NULL, whether it says so or not. */
  private static String text(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    boolean isRowid = key != null
        && key.columns().equals(List.of(column.name()))
        && column.type() instanceof DataType.Int;
    return "column " + (isRowid ? column.withNullable(false) : column);
  }

  /** A change of a database. */
  private interface Change {
    void on(TestDatabase database) throws SQLException;
  }
}
