package org.athanor.command;

import java.math.BigDecimal;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.athanor.dialect.Capability;
import org.athanor.dialect.ColumnDigest;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.PrimaryKey;
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

  /**
   * What is read.
   *
   * @param key the columns of its primary key, if it has one
   * @param named those of its columns whose type has a name in the schema, such as an enum's
   */
  private record Reading(
      QualifiedName table, List<String> columns, List<String> key, List<String> named) {
    static Reading of(Table table) {
      PrimaryKey key = table.primaryKey();
      return new Reading(
          table.name(),
          table.columnNames(),
          key == null ? List.of() : key.columns(),
          table.columns().stream()
              .filter(column -> column.type() instanceof DataType.Named)
              .map(Column::name)
              .toList());
    }
  }

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
    Reading reading = Reading.of(table);
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
        .map(Reading::of)
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
    return rows.size() <= KEPT ? new TableContents(rows.size(), rows, Map.of()) : digested(reading);
  }

  /** Some of the rows of a table, read now. */
  List<Map<String, @Nullable String>> some(Table table) throws SQLException {
    Reading reading = Reading.of(table);
    return rows(dialect.firstRows(query(reading), KEPT), reading.columns());
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

  private TableContents digested(Reading reading) throws SQLException {
    List<Map<String, @Nullable String>> first = first(reading);
    Optional<ColumnDigest> digest = dialect.columnDigest();
    return digest.isEmpty()
        ? readThrough(reading, first)
        : digestedThere(reading, first, digest.get());
  }

  /** The first rows by the key, so that the same ones are met again. */
  private List<Map<String, @Nullable String>> first(Reading reading) throws SQLException {
    SqlWriter sql = query(reading);
    if (!reading.key().isEmpty()) {
      sql.sql(" ORDER BY ");
      for (int i = 0; i < reading.key().size(); i++) {
        sql.sqlIf(i > 0, ", ").name(reading.key().get(i));
      }
    }
    return rows(dialect.firstRows(sql, KEPT), reading.columns());
  }

  private List<Map<String, @Nullable String>> rows(SqlWriter query, List<String> columns)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query.toString())) {
      return rows(result, columns);
    }
  }

  /** By the server, so that a million rows need not be sent. */
  private TableContents digestedThere(
      Reading reading, List<Map<String, @Nullable String>> first, ColumnDigest digest)
      throws SQLException {
    SqlWriter sql = new SqlWriter(dialect).sql("SELECT count(*)");
    for (String column : reading.columns()) {
      digest.write(sql.sql(", count(").name(column).sql("), "), column);
    }
    sql.sql(" FROM ").name(reading.table());
    long count;
    Map<String, TableContents.Digest> digests = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.toString())) {
      row.next();
      count = row.getLong(1);
      int place = 2;
      for (String column : reading.columns()) {
        long nulls = count - row.getLong(place++);
        BigDecimal sum = row.getBigDecimal(place++);
        digests.put(
            column, new TableContents.Digest(nulls, sum == null ? 0 : sum.longValue(), Map.of()));
      }
    }
    for (String column : reading.named()) {
      TableContents.Collector collector = new TableContents.Collector();
      if (counts(reading.table(), column, collector)) {
        digests.putAll(collector.digests());
      }
    }
    return new TableContents(count, first, digests);
  }

  /** How often each value is there; false when they are too many to be counted one by one. */
  private boolean counts(QualifiedName table, String column, TableContents.Collector collector)
      throws SQLException {
    SqlWriter sql = new SqlWriter(dialect).sql("SELECT ").name(column).sql(", count(*) FROM ");
    sql.name(table).sql(" GROUP BY ").name(column);
    int values = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            dialect.firstRows(sql, TableContents.COUNTED + 1).toString())) {
      for (; row.next(); values++) {
        collector.add(column, row.getString(1), row.getLong(2));
      }
    }
    return values <= TableContents.COUNTED;
  }

  /** In a transaction, without which PostgreSQL's driver would fetch all rows at once. */
  private TableContents readThrough(Reading reading, List<Map<String, @Nullable String>> first)
      throws SQLException {
    TableContents.Collector collector = new TableContents.Collector();
    long count = 0;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(KEPT);
      try (ResultSet result = statement.executeQuery(query(reading).toString())) {
        for (; result.next(); count++) {
          for (int i = 0; i < reading.columns().size(); i++) {
            collector.add(reading.columns().get(i), result.getString(i + 1), 1);
          }
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return new TableContents(count, first, collector.digests());
  }
}
