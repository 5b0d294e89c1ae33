package org.athanor.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.sample.SampleRow;
import org.athanor.sample.SampleRows;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Rows that a scratch database has been given. Not thread-safe. */
public final class SeededRows {
  /** How many rows each table is given. */
  public static final int ROWS_PER_TABLE = 3;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<QualifiedName, List<Map<String, @Nullable String>>> rows =
      new LinkedHashMap<>();

  private SeededRows(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * Gives rows to all tables but some; what refers to an empty table may stay empty too.
   *
   * @param live the schema that the database has
   * @param wanted what the rows must suit too, in the names of {@code live}
   */
  static SeededRows into(ScratchCopy copy, Schema live, Schema wanted, Set<QualifiedName> leftEmpty)
      throws SQLException {
    return new SeededRows(copy.connection(), copy.dialect()).filled(live, wanted, leftEmpty);
  }

  /**
   * Gives rows to all tables that have none, as far as the database takes them.
   *
   * @param connection a connection to a scratch database, outside a transaction
   * @param live the schema that it has
   */
  public static SeededRows into(Connection connection, Dialect dialect, Schema live)
      throws SQLException {
    return new SeededRows(connection, dialect).filled(live, live, Set.of());
  }

  private SeededRows filled(Schema live, Schema wanted, Set<QualifiedName> leftEmpty)
      throws SQLException {
    SampleRows samples = new SampleRows(live, wanted, dialect);
    Map<QualifiedName, Table> waiting = new LinkedHashMap<>();
    live.tables().forEach(table -> waiting.put(table.name(), table));
    waiting.keySet().removeAll(leftEmpty);
    boolean changed = false;
    while (!waiting.isEmpty()) {
      Table next = waiting.values().stream()
          .filter(table -> isReady(table, waiting))
          .findFirst()
          .orElseGet(() -> waiting.values().iterator().next());
      waiting.remove(next.name());
      changed |= seed(next, samples);
    }
    if (changed) {
      readAgain(live);
    }
    return this;
  }

  /** A trigger of a later table may have changed the rows of an earlier one. */
  private void readAgain(Schema live) throws SQLException {
    for (QualifiedName name : tables()) {
      Table table = live.table(name).orElseThrow();
      rows.put(name, read(name, table.columnNames()));
    }
  }

  /** Whether all that it refers to had its turn; in a cycle somebody has to begin. */
  private static boolean isReady(Table table, Map<QualifiedName, Table> waiting) {
    return table.foreignKeys().stream()
        .map(ForeignKey::target)
        .noneMatch(target -> !target.equals(table.name()) && waiting.containsKey(target));
  }

  /** Whether it gave rows to a table that had none. */
  private boolean seed(Table table, SampleRows samples) throws SQLException {
    rows.put(table.name(), read(table.name(), table.columnNames()));
    if (!of(table.name()).isEmpty()) {
      return false;
    }
    for (int number = 1; number <= ROWS_PER_TABLE; number++) {
      for (SampleRow proposal : samples.proposals(table, number, this::literals)) {
        if (inserts(table.name(), proposal)) {
          break;
        }
      }
      rows.put(table.name(), read(table.name(), table.columnNames()));
    }
    return !of(table.name()).isEmpty();
  }

  private List<Map<String, Literal>> literals(QualifiedName table) {
    List<Map<String, Literal>> literals = new ArrayList<>();
    for (Map<String, @Nullable String> row : rows.getOrDefault(table, List.of())) {
      Map<String, Literal> values = new LinkedHashMap<>();
      row.forEach((column, value) -> values.put(column, Literal.of(value)));
      literals.add(values);
    }
    return literals;
  }

  /** Only the server knows what it takes, so each proposal is tried. */
  private boolean inserts(QualifiedName table, SampleRow row) {
    SqlWriter sql = new SqlWriter(dialect).sql("INSERT INTO ").name(table);
    if (row.values().isEmpty()) {
      sql.sql(" DEFAULT VALUES");
    } else {
      sql.sql(" ").names(List.copyOf(row.values().keySet())).sql(" VALUES (");
      String separator = "";
      for (Literal value : row.values().values()) {
        sql.sql(separator).literal(value);
        separator = ", ";
      }
      sql.sql(")");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.toString());
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** The rows that a table has now, as text. */
  public List<Map<String, @Nullable String>> read(QualifiedName table, List<String> columns)
      throws SQLException {
    List<Map<String, @Nullable String>> read = new ArrayList<>();
    SqlWriter sql = new SqlWriter(dialect).sql("SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      sql.sqlIf(i > 0, ", ").name(columns.get(i));
    }
    sql.sqlIf(columns.isEmpty(), "1").sql(" FROM ").name(table);
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.toString())) {
      while (result.next()) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), result.getString(i + 1));
        }
        read.add(row);
      }
    }
    return read;
  }

  /** The rows of a table as they were seeded. */
  public List<Map<String, @Nullable String>> of(QualifiedName table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The tables that have rows. */
  public Set<QualifiedName> tables() {
    Set<QualifiedName> seeded = new LinkedHashSet<>(rows.keySet());
    seeded.removeIf(table -> of(table).isEmpty());
    return seeded;
  }

  /** The tables that took no row. */
  List<String> empty(Schema live) {
    return live.tables().stream()
        .map(Table::name)
        .filter(table -> of(table).isEmpty())
        .map(Objects::toString)
        .toList();
  }
}
