package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.command.SeededRows;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.sample.SampleRow;
import org.athanor.sample.SampleRows;
import org.athanor.schema.Column;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Gives tables more rows than the few that a trial needs, so that statements take a while and meet
 * what real tables have: NULLs where they may be, and values that stand there twice. Not
 * thread-safe.
 */
final class MoreRows {
  private static final int BATCH = 250;
  /** A table that refuses so many rows in a row gets no more. */
  private static final int PATIENCE = 20;

  private static final int PROPOSALS = 4;

  private final Connection connection;
  private final Dialect dialect;
  private final SampleRows samples;
  private final SeededRows first;

  /**
   * Beside the first rows.
   *
   * @param live the schema that the database has
   * @param first the rows that its tables have
   */
  MoreRows(Connection connection, Dialect dialect, Schema live, SeededRows first) {
    this.connection = connection;
    this.dialect = dialect;
    this.samples = new SampleRows(live, live, dialect);
    this.first = first;
  }

  /**
   * Adds rows to a table until it has as many as are wanted, or takes no more.
   *
   * @return how many it has
   */
  int fill(Table table, int wanted) throws SQLException {
    int there = Math.toIntExact(first.count(table.name()));
    if (there == 0) {
      return 0;
    }
    int refused = 0;
    int number = there + 1;
    while (there < wanted && refused < PATIENCE) {
      List<List<SampleRow>> batch = new ArrayList<>();
      for (int i = 0; i < Math.min(BATCH, wanted - there); i++) {
        batch.add(proposals(table, number++));
      }
      int taken = insert(table.name(), batch);
      there += taken;
      refused = taken == 0 ? refused + batch.size() : 0;
    }
    return there;
  }

  /** Rows for one number: every third without NULLs, every fifth like its neighbour. */
  private List<SampleRow> proposals(Table table, int number) {
    List<SampleRow> all = samples.proposals(table, number, this::literals);
    List<SampleRow> some = new ArrayList<>(all.subList(0, Math.min(PROPOSALS, all.size())));
    if (number % 3 == 0 && some.size() > 1) {
      some.add(0, some.remove(1));
    }
    if (number % 5 == 0 && !some.isEmpty()) {
      some.add(0, likeNeighbour(table, number, some.get(0)));
    }
    return some;
  }

  private SampleRow likeNeighbour(Table table, int number, SampleRow own) {
    Map<String, Literal> values = new LinkedHashMap<>(own.values());
    // The one below 3 has no NULLs.
    SampleRow neighbour =
        samples.proposals(table, number % 2 + 1, this::literals).get(0);
    List<String> key =
        table.primaryKey() == null ? List.of() : table.primaryKey().columns();
    for (Column column : table.columns()) {
      Literal value = neighbour.values().get(column.name());
      if (value != null && values.containsKey(column.name()) && !key.contains(column.name())) {
        values.put(column.name(), value);
      }
    }
    return new SampleRow(values);
  }

  private List<Map<String, Literal>> literals(QualifiedName table) {
    List<Map<String, Literal>> literals = new ArrayList<>();
    for (Map<String, @Nullable String> row : first.of(table)) {
      Map<String, Literal> values = new LinkedHashMap<>();
      row.forEach((column, value) -> values.put(column, Literal.of(value)));
      literals.add(values);
    }
    return literals;
  }

  /** Likely rows go in together; where one is refused, each goes by itself. */
  private int insert(QualifiedName table, List<List<SampleRow>> batch) throws SQLException {
    List<SampleRow> likely = batch.stream()
        .filter(proposals -> !proposals.isEmpty())
        .map(proposals -> proposals.get(0))
        .toList();
    if (likely.isEmpty() || likely.get(0).values().isEmpty()) {
      return 0;
    }
    if (inserts(table, likely)) {
      return likely.size();
    }
    int taken = 0;
    for (List<SampleRow> proposals : batch) {
      for (SampleRow proposal : proposals) {
        if (inserts(table, List.of(proposal))) {
          taken++;
          break;
        }
      }
    }
    return taken;
  }

  /** Only the server knows what it takes, so it is tried. */
  private boolean inserts(QualifiedName table, List<SampleRow> rows) throws SQLException {
    SqlWriter sql = new SqlWriter(dialect).sql("INSERT INTO ").name(table).sql(" ");
    List<String> columns = List.copyOf(rows.get(0).values().keySet());
    sql.names(columns).sql(" VALUES ");
    String separator = "(";
    for (SampleRow row : rows) {
      for (String column : columns) {
        Literal value = row.values().get(column);
        sql.sql(separator).literal(value == null ? Literal.of(null) : value);
        separator = ", ";
      }
      sql.sql(")");
      separator = ", (";
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.toString());
      return true;
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      return false;
    }
  }
}
