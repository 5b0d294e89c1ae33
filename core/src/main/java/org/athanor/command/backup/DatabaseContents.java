package org.athanor.command.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.athanor.command.ChangeText;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.SqlWriter;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * What a database holds: its schema, exactly and of all schemas, and the number of rows of each
 * table. Athanor's own tables count like any other.
 *
 * @param schema everything that can be read
 * @param rows the number of rows by table
 */
record DatabaseContents(Schema schema, Map<String, Long> rows) {
  private static final int SHOWN = 10;

  /** Reads them over a connection, in its transaction if it has one. */
  static DatabaseContents read(Connection connection, Dialect dialect) throws SQLException {
    Schema schema = schema(connection, dialect);
    Map<String, Long> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Table table : schema.tables()) {
        String count = new SqlWriter(dialect)
            .sql("SELECT COUNT(*) FROM ")
            .name(table.name())
            .toString();
        try (ResultSet row = statement.executeQuery(count)) {
          rows.put(table.name().toString(), row.next() ? row.getLong(1) : 0);
        }
      }
    }
    return new DatabaseContents(schema, rows);
  }

  /** The schema alone. */
  static Schema schema(Connection connection, Dialect dialect) throws SQLException {
    Inspector inspector = dialect.inspector();
    List<String> schemas = inspector.schemas(connection);
    return inspector.inspect(connection, new Inspector.Scope(schemas, Set.of()).withObjects());
  }

  /** How another one that should be the same differs, a sentence each. */
  List<String> differences(DatabaseContents other, Dialect dialect) {
    List<String> found = new ArrayList<>();
    List<SchemaChange> changes =
        new Differ(DiffOptions.of(dialect.capabilities())).diff(schema, other.schema);
    ChangeText text = new ChangeText(dialect, "the backup");
    changes.forEach(change -> found.add(text.of(change)));
    found.addAll(differences(rows, other.rows));
    return found.size() <= SHOWN ? found : found.subList(0, SHOWN);
  }

  /** How numbers of rows differ, a sentence each. */
  static List<String> differences(Map<String, Long> expected, Map<String, Long> found) {
    List<String> differences = new ArrayList<>();
    expected.forEach((table, count) -> {
      Long other = found.get(table);
      if (other == null) {
        differences.add("table " + table + " is not there");
      } else if (!other.equals(count)) {
        differences.add("table " + table + " has " + other + " rows instead of " + count);
      }
    });
    return differences.size() <= SHOWN ? differences : differences.subList(0, SHOWN);
  }
}
