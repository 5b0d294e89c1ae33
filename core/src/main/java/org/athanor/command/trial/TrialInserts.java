package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.RowFailure;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.RowList;
import org.athanor.runtime.Cancellation;
import org.athanor.runtime.RowInsertion;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into the tables of a scratch database, as far as it takes them: many at once, and where
 * it refuses, those before the one that is to blame and those behind it. Not thread-safe.
 */
final class TrialInserts {
  private final Connection connection;
  private final Dialect dialect;
  private final RowInsertion bulk;

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
   * What did not go in.
   *
   * @param rows the rows that the database refused, and those that were not tried any more
   * @param reason what it said of the first of them, or null when there is none
   */
  record Refused(List<List<Literal>> rows, @Nullable String reason) {}

  /**
   * Over a connection outside a transaction.
   *
   * @param cancellation ends an insertion from outside
   */
  TrialInserts(Connection connection, Dialect dialect, Cancellation cancellation) {
    this.connection = connection;
    this.dialect = dialect;
    this.bulk = new RowInsertion(connection, dialect, cancellation);
  }

  /** Inserts what can be inserted. */
  Refused insert(Insertion insertion) throws SQLException {
    return insert(insertion, Integer.MAX_VALUE);
  }

  /**
   * Inserts what can be inserted, until too much is refused.
   *
   * @param patience so many refused rows end it
   */
  Refused insert(Insertion insertion, int patience) throws SQLException {
    BulkInsert operation = new BulkInsert(
        insertion.table(),
        insertion.columns(),
        new RowList(insertion.rows()),
        insertion.identity());
    List<List<Literal>> refused = new ArrayList<>();
    String reason = null;
    for (Statement statement : operation.accept(dialect.ddl(SchemaLookup.none()))) {
      if (statement instanceof Statement.Insert insert) {
        Attempt attempt = new Attempt(insert, patience);
        attempt.insert(insertion.rows());
        refused.addAll(attempt.refused);
        reason = attempt.reason;
      } else {
        execute(statement.text());
      }
    }
    return new Refused(refused, reason);
  }

  /**
   * Fills a table while the server does not look whether rows are there that others refer to. A
   * user without the right to do so has it look.
   */
  TableFill trusted(MoreRows.Filling filling) throws SQLException {
    try {
      executeAll(dialect.session().beforeTrustedRows());
    } catch (SQLException e) {
      // Without the right to it each reference is looked up, which only takes longer.
      return filling.run();
    }
    try {
      return filling.run();
    } finally {
      executeAll(dialect.session().afterTrustedRows());
    }
  }

  private void executeAll(List<Statement> statements) throws SQLException {
    for (Statement statement : statements) {
      execute(statement.text());
    }
  }

  private void execute(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private final class Attempt {
    private final Statement.Insert insert;
    private final int patience;
    private final List<List<Literal>> refused = new ArrayList<>();
    private @Nullable String reason;

    Attempt(Statement.Insert insert, int patience) {
      this.insert = insert;
      this.patience = patience;
    }

    /** Only the server knows what it takes, so it is tried. */
    void insert(List<List<Literal>> rows) throws SQLException {
      List<List<Literal>> rest = rows;
      while (!rest.isEmpty() && refused.size() < patience) {
        rest = rest.subList(taken(rest), rest.size());
      }
      refused.addAll(rest);
    }

    /** How many of the first rows are done with: taken, or refused. */
    private int taken(List<List<Literal>> rows) throws SQLException {
      try {
        load(rows);
        return rows.size();
      } catch (SQLException e) {
        if (connection.isClosed() || dialect.session().isConnectionLost(e)) {
          throw e;
        }
        if (rows.size() == 1) {
          refused.add(rows.get(0));
          reason = reason == null ? e.getMessage() : reason;
          return 1;
        }
        return taken(rows.subList(0, end(e, rows.size())));
      }
    }

    /** The rows before the one to blame, or that one when it is the first; else half of them. */
    private static int end(SQLException refusal, int count) {
      if (refusal instanceof RowFailure failure
          && failure.number() >= 1
          && failure.number() <= count) {
        return (int) Math.max(1, failure.number() - 1);
      }
      return count / 2;
    }

    private void load(List<List<Literal>> rows) throws SQLException {
      connection.setAutoCommit(false);
      try {
        bulk.run(
            new Statement.Insert(
                insert.table(), insert.columns(), insert.head(), new RowList(rows)),
            TrialInserts.this::execute);
        connection.commit();
      } finally {
        // After a commit there is nothing to take back.
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
