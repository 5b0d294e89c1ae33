package org.athanor.command.trial;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.sample.Sanitizer;
import org.athanor.sample.Sanitizer.Treatment;
import org.athanor.sample.TextColumns;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Reads rows of a database as they are, with all rows that they refer to. It holds a bounded number
 * of characters: the sample ends where they are full. Not thread-safe.
 */
final class SampledRows {
  /** So much text is kept at most, over all tables. */
  private static final long MOST_CHARACTERS = 40_000_000;

  private static final int KEYS_AT_ONCE = 100;

  private final Connection connection;
  private final Dialect dialect;
  private final Schema schema;
  private final TextColumns treatments;
  private final Map<QualifiedName, Gathered> tables = new LinkedHashMap<>();
  private final Map<Reference, Set<List<Literal>>> asked = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();
  private long characters;

  /** Columns that others refer to. */
  private record Reference(QualifiedName table, List<String> columns) {}

  /** What was read of a table. */
  private static final class Gathered {
    private final Table table;
    private final List<Column> columns;
    private final Set<List<Literal>> known = new HashSet<>();
    private final List<List<List<Literal>>> rounds = new ArrayList<>();

    Gathered(Table table, List<Column> columns) {
      this.table = table;
      this.columns = columns;
    }

    /** The rows of one query but those that are known. */
    void add(List<List<Literal>> rows) {
      List<List<Literal>> fresh = rows.stream().filter(known::add).toList();
      if (!fresh.isEmpty()) {
        rounds.add(fresh);
      }
    }

    int index(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column)) {
          return i;
        }
      }
      return -1;
    }

    /** Those that others asked for stand before these. */
    List<List<Literal>> parentsFirst() {
      List<List<List<Literal>>> turned = new ArrayList<>(rounds);
      Collections.reverse(turned);
      return turned.stream().flatMap(List::stream).toList();
    }
  }

  /** Of a database that is in a transaction. */
  SampledRows(Connection connection, Dialect dialect, Schema schema, TextColumns treatments) {
    this.connection = connection;
    this.dialect = dialect;
    this.schema = schema;
    this.treatments = treatments;
  }

  /** Reads some rows of each table, the first and the last by its key, and what they refer to. */
  void read(int rowsOfTable) throws SQLException {
    for (Table table : schema.tables()) {
      List<Column> columns =
          table.columns().stream().filter(column -> isTaken(table, column)).toList();
      Gathered gathered = new Gathered(table, columns);
      tables.put(table.name(), gathered);
      if (isFull()) {
        unread.add(table.name() + ": the sample holds " + MOST_CHARACTERS + " characters already");
      } else if (!columns.isEmpty()) {
        readable(gathered, () -> roots(gathered, rowsOfTable));
      }
    }
    Map<QualifiedName, Integer> seen = new LinkedHashMap<>();
    while (!isFull() && follow(seen)) {
      // Until nobody refers to a row that is not there.
    }
  }

  private boolean isFull() {
    return characters >= MOST_CHARACTERS;
  }

  private boolean isTaken(Table table, Column column) {
    return !(column.defaultValue() instanceof ColumnDefault.Generated)
        && treatments.treatment(table, column) != Treatment.LEFT_OUT;
  }

  /** Tables that could not be read, with the reason. */
  List<String> unread() {
    return unread;
  }

  /** The rows of tables that gave some, with other texts. */
  Map<QualifiedName, DatabaseSample.Rows> sanitized(Sanitizer sanitizer) {
    Map<QualifiedName, DatabaseSample.Rows> samples = new LinkedHashMap<>();
    for (Gathered gathered : tables.values()) {
      if (!gathered.rounds.isEmpty()) {
        samples.put(gathered.table.name(), sanitized(gathered, sanitizer));
      }
    }
    return samples;
  }

  private DatabaseSample.Rows sanitized(Gathered gathered, Sanitizer sanitizer) {
    List<Treatment> own = new ArrayList<>();
    List<Set<String>> codes = new ArrayList<>();
    for (Column column : gathered.columns) {
      own.add(treatments.treatment(gathered.table, column));
      codes.add(treatments.codes(gathered.table, column));
    }
    List<List<Literal>> others = new ArrayList<>();
    for (List<Literal> row : gathered.parentsFirst()) {
      List<Literal> other = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        other.add(sanitizer.sanitized(row.get(i), own.get(i), codes.get(i)));
      }
      others.add(other);
    }
    return new DatabaseSample.Rows(gathered.columns.stream().map(Column::name).toList(), others);
  }

  /** Work on a table that the user perhaps may not read. */
  @FunctionalInterface
  private interface Reading {
    void run() throws SQLException;
  }

  private void readable(Gathered gathered, Reading reading) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      reading.run();
    } catch (SQLException e) {
      if (dialect.session().isConnectionLost(e)) {
        throw e;
      }
      connection.rollback(before);
      unread.add(gathered.table.name() + ": " + e.getMessage());
    }
  }

  private void roots(Gathered gathered, int count) throws SQLException {
    PrimaryKey key = gathered.table.primaryKey();
    if (key == null) {
      gathered.add(rows(gathered, dialect.firstRows(select(gathered), count)));
      return;
    }
    SqlWriter oldest = ordered(select(gathered), key, "");
    List<List<Literal>> both = rows(gathered, dialect.firstRows(oldest, (count + 1) / 2));
    if (count > 1) {
      SqlWriter newest = ordered(select(gathered), key, " DESC");
      List<List<Literal>> last = rows(gathered, dialect.firstRows(newest, count / 2));
      Collections.reverse(last);
      both.addAll(last);
    }
    gathered.add(both);
  }

  private SqlWriter select(Gathered gathered) {
    SqlWriter sql = new SqlWriter(dialect).sql("SELECT ");
    String separator = "";
    for (Column column : gathered.columns) {
      sql.sql(separator).name(column.name());
      separator = ", ";
    }
    return sql.sql(" FROM ").name(gathered.table.name());
  }

  private static SqlWriter ordered(SqlWriter sql, PrimaryKey key, String direction) {
    String separator = " ORDER BY ";
    for (String column : key.columns()) {
      sql.sql(separator).name(column).sql(direction);
      separator = ", ";
    }
    return sql;
  }

  private List<List<Literal>> rows(Gathered gathered, SqlWriter query) throws SQLException {
    List<List<Literal>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(KEYS_AT_ONCE);
      try (ResultSet result = statement.executeQuery(query.toString())) {
        while (!isFull() && result.next()) {
          List<Literal> row = new ArrayList<>();
          for (int i = 0; i < gathered.columns.size(); i++) {
            row.add(value(result, i + 1, gathered.columns.get(i)));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Literal value(ResultSet row, int at, Column column) throws SQLException {
    if (treatments.holdsBytes(column)
        || column.type() instanceof DataType.Bit && row.getObject(at) instanceof byte[]) {
      byte[] bytes = row.getBytes(at);
      characters += bytes == null ? 1 : bytes.length;
      return Literal.of(bytes);
    }
    String text = row.getString(at);
    characters += text == null ? 1 : text.length();
    return text != null && column.type().isNumber() ? number(text) : Literal.of(text);
  }

  /** NaN is no number for Java, nor is what SQLite lets stand in a column of numbers. */
  private static Literal number(String text) {
    try {
      return Literal.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Literal.of(text);
    }
  }

  /** Reads the rows that those refer to that have come since the last time. */
  private boolean follow(Map<QualifiedName, Integer> seen) throws SQLException {
    Map<Reference, Set<List<Literal>>> missing = new LinkedHashMap<>();
    for (Gathered gathered : tables.values()) {
      int from = seen.getOrDefault(gathered.table.name(), 0);
      for (List<List<Literal>> round : gathered.rounds.subList(from, gathered.rounds.size())) {
        for (ForeignKey key : gathered.table.foreignKeys()) {
          ask(gathered, key, round, missing);
        }
      }
      seen.put(gathered.table.name(), gathered.rounds.size());
    }
    for (Map.Entry<Reference, Set<List<Literal>>> each : missing.entrySet()) {
      fetch(each.getKey(), List.copyOf(each.getValue()));
    }
    return !missing.isEmpty();
  }

  private void ask(
      Gathered from,
      ForeignKey key,
      List<List<Literal>> rows,
      Map<Reference, Set<List<Literal>>> missing) {
    Gathered target = tables.get(key.target());
    if (target == null) {
      return;
    }
    PrimaryKey primary = target.table.primaryKey();
    List<String> columns =
        key.targetColumns().isEmpty() && primary != null ? primary.columns() : key.targetColumns();
    List<Integer> places = key.columns().stream().map(from::index).toList();
    boolean isRead = columns.stream().allMatch(column -> target.index(column) >= 0);
    if (!isRead || places.contains(-1)) {
      return;
    }
    Reference reference = new Reference(key.target(), columns);
    Set<List<Literal>> before = asked.computeIfAbsent(reference, any -> new HashSet<>());
    for (List<Literal> row : rows) {
      List<Literal> values = places.stream().map(row::get).toList();
      if (values.stream().noneMatch(value -> value.value() == null) && before.add(values)) {
        missing.computeIfAbsent(reference, any -> new LinkedHashSet<>()).add(values);
      }
    }
  }

  private void fetch(Reference reference, List<List<Literal>> keys) throws SQLException {
    Gathered gathered = Objects.requireNonNull(tables.get(reference.table()));
    for (int from = 0; from < keys.size() && !isFull(); from += KEYS_AT_ONCE) {
      List<List<Literal>> some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
      readable(
          gathered,
          () -> gathered.add(rows(gathered, having(select(gathered), reference.columns(), some))));
    }
  }

  private static SqlWriter having(SqlWriter sql, List<String> columns, List<List<Literal>> keys) {
    String or = " WHERE (";
    for (List<Literal> key : keys) {
      String and = or;
      for (int i = 0; i < columns.size(); i++) {
        sql.sql(and).name(columns.get(i)).sql(" = ").literal(key.get(i));
        and = " AND ";
      }
      or = ") OR (";
    }
    return sql.sql(")");
  }
}
