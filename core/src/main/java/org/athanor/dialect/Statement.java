package org.athanor.dialect;

import java.util.Collections;
import java.util.List;
import org.athanor.operation.DataTask;
import org.athanor.operation.RowSource;
import org.athanor.schema.QualifiedName;

/** One step of a run on a database, as small as the database takes them. */
public sealed interface Statement {
  /** What it is, on one or more lines, for reports and logs. */
  String text();

  /** What it does besides its purpose. */
  default Effects effects() {
    return Effects.NONE;
  }

  /** Where it may run. */
  default TransactionMode transactionMode() {
    return TransactionMode.ANY;
  }

  /**
   * An SQL statement.
   *
   * @param sql its text, without a semicolon at its end
   * @param effects what it does besides its purpose
   * @param transactionMode where it may run
   */
  record Sql(String sql, Effects effects, TransactionMode transactionMode) implements Statement {
    /** A statement that runs anywhere and does nothing besides its purpose. */
    public static Sql of(String sql) {
      return new Sql(sql, Effects.NONE, TransactionMode.ANY);
    }

    /** A statement with effects. */
    public static Sql of(String sql, Effects effects) {
      return new Sql(sql, effects, TransactionMode.ANY);
    }

    @Override
    public String text() {
      return sql;
    }
  }

  /**
   * A query that must find no row.
   *
   * @param query the query
   * @param failure what a row means, for the error
   */
  record Guard(String query, String failure) implements Statement {
    @Override
    public String text() {
      return query;
    }
  }

  /**
   * Rows to be inserted, many at a time, all of them or none.
   *
   * @param table the table
   * @param columns the columns that the rows give
   * @param head the INSERT up to and with the word VALUES
   * @param rows the rows
   */
  record Insert(QualifiedName table, List<String> columns, String head, RowSource rows)
      implements Statement {
    /** The INSERT with one {@code ?} per column in the place of the rows. */
    @Override
    public String text() {
      return head + " (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
  }

  /**
   * Code of a revision.
   *
   * @param description what it does
   * @param task the code
   */
  record Code(String description, DataTask task) implements Statement {
    @Override
    public String text() {
      return description;
    }
  }

  /** A statement that needs to run outside a transaction, whatever it is by itself. */
  record Outside(Statement statement) implements Statement {
    @Override
    public String text() {
      return statement.text();
    }

    @Override
    public Effects effects() {
      return statement.effects();
    }

    @Override
    public TransactionMode transactionMode() {
      return TransactionMode.OUTSIDE;
    }
  }
}
