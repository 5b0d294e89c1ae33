package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.RowList;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into the tables of a scratch database, as far as it takes them: many in one statement,
 * and where it refuses, fewer until the row is found that is to blame. Not thread-safe.
 */
final class TrialInserts {
  private static final int BATCH = 250;

  private final Connection connection;
  private final Dialect dialect;

  /**
   * Rows for a table.
   *
   * @param identity the column that hands out numbers and is given some, or null
   */
  record Insertion(
      QualifiedName table,
      List<String> columns,
      List<List<Literal>> rows,
      @Nullable String identity) {}

  /**
   * What the database refused.
   *
   * @param rows the rows
   * @param reason what it said of the first of them, or null when there is none
   */
  record Refused(List<List<Literal>> rows, @Nullable String reason) {}

  /** Over a connection outside a transaction. */
  TrialInserts(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Inserts what can be inserted. */
  Refused insert(Insertion insertion) throws SQLException {
    BulkInsert operation = new BulkInsert(
        insertion.table(),
        insertion.columns(),
        new RowList(insertion.rows()),
        insertion.identity());
    Batches batches = new Batches();
    for (Statement statement : operation.accept(dialect.ddl(SchemaLookup.none()))) {
      if (statement instanceof Statement.Insert insert) {
        for (int from = 0; from < insertion.rows().size(); from += BATCH) {
          int to = Math.min(insertion.rows().size(), from + BATCH);
          batches.insert(insert.head(), insertion.rows().subList(from, to));
        }
      } else {
        execute(statement.text());
      }
    }
    return new Refused(batches.refused, batches.reason);
  }

  private void execute(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private final class Batches {
    private final List<List<Literal>> refused = new ArrayList<>();
    private @Nullable String reason;

    /** Only the server knows what it takes, so it is tried. */
    void insert(String head, List<List<Literal>> rows) throws SQLException {
      try {
        execute(sql(head, rows));
      } catch (SQLException e) {
        if (connection.isClosed() || dialect.session().isConnectionLost(e)) {
          throw e;
        }
        if (rows.size() > 1) {
          insert(head, rows.subList(0, rows.size() / 2));
          insert(head, rows.subList(rows.size() / 2, rows.size()));
          return;
        }
        refused.addAll(rows);
        reason = reason == null ? e.getMessage() : reason;
      }
    }

    private String sql(String head, List<List<Literal>> rows) {
      SqlWriter sql = new SqlWriter(dialect).sql(head);
      String separator = " (";
      for (List<Literal> row : rows) {
        for (Literal value : row) {
          sql.sql(separator).literal(value);
          separator = ", ";
        }
        sql.sql(")");
        separator = ", (";
      }
      return sql.toString();
    }
  }
}
