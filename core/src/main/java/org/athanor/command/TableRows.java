package org.athanor.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a scratch database as text, each table once until somebody says that rows may
 * have changed. Not thread-safe.
 */
public final class TableRows {
  /** Of a table with more rows only so many are kept. */
  private static final int KEPT = 1000;

  /** So many short queries fit into what every network buffers. */
  private static final int TOGETHER = 32;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<Reading, TableContents> known = new HashMap<>();

  /** What was read. */
  private record Reading(QualifiedName table, List<String> columns) {}

  /**
   * Of one database.
   *
   * @param connection a connection to it, outside a transaction
   */
  public TableRows(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** What a table has now. */
  TableContents of(Table table) throws SQLException {
    Reading reading = new Reading(table.name(), table.columnNames());
    TableContents contents = known.get(reading);
    if (contents == null) {
      contents = read(reading);
      known.put(reading, contents);
    }
    return contents;
  }

  /**
   * Reads tables that {@link #of} will be asked for, many at once where the product takes several
   * queries in one call: of many small tables the way to the server and back is the longest part.
   */
  void prepare(Collection<Table> tables) throws SQLException {
    if (!dialect.capabilities().has(Capability.SEVERAL_QUERIES)) {
      return;
    }
    List<Reading> unknown = tables.stream()
        .map(table -> new Reading(table.name(), table.columnNames()))
        .filter(reading -> !known.containsKey(reading))
        .toList();
    for (int from = 0; from < unknown.size(); from += TOGETHER) {
      readTogether(unknown.subList(from, Math.min(unknown.size(), from + TOGETHER)));
    }
  }

  private void readTogether(List<Reading> readings) throws SQLException {
    String sql = readings.stream()
        .map(reading -> query(reading).toString())
        .collect(Collectors.joining("; "));
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(KEPT + 1);
      statement.execute(sql);
      for (Reading reading : readings) {
        List<Map<String, @Nullable String>> rows;
        try (ResultSet result = statement.getResultSet()) {
          rows = rows(result, reading.columns());
        }
        if (rows.size() <= KEPT) {
          known.put(reading, new TableContents(rows.size(), rows, Map.of()));
        }
        statement.getMoreResults();
      }
    }
  }

  /** Whether a table has no rows now. */
  public boolean isEmpty(Table table) throws SQLException {
    return of(table).count() == 0;
  }

  /** A statement has run, which may have changed any row. */
  public void forget() {
    known.clear();
  }

  /** A row went into a table; that others are as they were is not sure, but told later. */
  void forget(QualifiedName table) {
    known.keySet().removeIf(reading -> reading.table().equals(table));
  }

  Connection connection() {
    return connection;
  }

  Dialect dialect() {
    return dialect;
  }

  private TableContents read(Reading reading) throws SQLException {
    String query = query(reading).toString();
    List<Map<String, @Nullable String>> rows;
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(KEPT + 1);
      try (ResultSet result = statement.executeQuery(query)) {
        rows = rows(result, reading.columns());
      }
    }
    return rows.size() <= KEPT
        ? new TableContents(rows.size(), rows, Map.of())
        : digested(query, reading.columns(), rows.subList(0, KEPT));
  }

  /** Some of the rows of a table, read now. */
  List<Map<String, @Nullable String>> some(Table table) throws SQLException {
    Reading reading = new Reading(table.name(), table.columnNames());
    String sql = dialect.firstRows(query(reading), KEPT).toString();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows(result, reading.columns());
    }
  }

  private SqlWriter query(Reading reading) {
    List<String> columns = reading.columns();
    SqlWriter sql = new SqlWriter(dialect).sql("SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      sql.sqlIf(i > 0, ", ").name(columns.get(i));
    }
    return sql.sqlIf(columns.isEmpty(), "1").sql(" FROM ").name(reading.table());
  }

  private static List<Map<String, @Nullable String>> rows(ResultSet result, List<String> columns)
      throws SQLException {
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(row(result, columns));
    }
    return rows;
  }

  private static Map<String, @Nullable String> row(ResultSet result, List<String> columns)
      throws SQLException {
    Map<String, @Nullable String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), result.getString(i + 1));
    }
    return row;
  }

  /** In a transaction, without which PostgreSQL's driver would fetch all rows at once. */
  private TableContents digested(
      String query, List<String> columns, List<Map<String, @Nullable String>> first)
      throws SQLException {
    TableContents.Collector collector = new TableContents.Collector();
    long count = 0;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(KEPT);
      try (ResultSet result = statement.executeQuery(query)) {
        for (; result.next(); count++) {
          for (int i = 0; i < columns.size(); i++) {
            collector.add(columns.get(i), result.getString(i + 1));
          }
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return new TableContents(count, List.copyOf(first), collector.digests());
  }
}
