package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.athanor.dialect.BulkLoader;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.RowFailure;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.operation.RowSource;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the rows of one statement in the open transaction: by the product's own loader, or by
 * INSERT statements of many rows. When a row is refused, it is found and named.
 *
 * <p>Belongs to one run.
 */
public final class RowInsertion {
  private final Connection connection;
  private final Dialect dialect;
  private final Cancellation cancellation;

  /** Into a database, until all rows are there or the run is to end. */
  public RowInsertion(Connection connection, Dialect dialect, Cancellation cancellation) {
    this.connection = connection;
    this.dialect = dialect;
    this.cancellation = cancellation;
  }

  /**
   * Inserts all rows.
   *
   * @param execution sends one statement
   * @throws RowFailure when the database refuses a row
   */
  public void run(Statement.Insert insert, Execution execution) throws SQLException {
    Statement.Insert stoppable = new Statement.Insert(
        insert.table(),
        insert.columns(),
        insert.head(),
        new Stoppable(insert.rows(), cancellation));
    Optional<BulkLoader> loader = dialect.bulkLoader();
    if (loader.isEmpty() || !loader.get().load(connection, stoppable)) {
      InsertChunks chunks = new InsertChunks(dialect, stoppable);
      chunks.<SQLException>forEach(chunk -> insert(chunks, chunk, execution));
    }
  }

  private void insert(InsertChunks chunks, InsertChunks.Chunk chunk, Execution execution)
      throws SQLException {
    Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
    try {
      execution.execute(chunk.sql());
    } catch (SQLException e) {
      if (isAboutRows(e)) {
        takeBack(before, e);
        oneByOne(chunks, chunk, execution);
      } else {
        throw e;
      }
    }
    release(before);
  }

  /**
   * Where the driver is in auto-commit mode the transaction was opened by a statement, and the
   * database takes a failed statement back by itself.
   */
  private void takeBack(@Nullable Savepoint before, SQLException failure) throws SQLException {
    if (before != null) {
      try {
        connection.rollback(before);
      } catch (SQLException e) {
        failure.addSuppressed(e);
        throw failure;
      }
    }
  }

  private void release(@Nullable Savepoint savepoint) throws SQLException {
    if (savepoint != null) {
      connection.releaseSavepoint(savepoint);
    }
  }

  private boolean isAboutRows(SQLException e) {
    SessionRules session = dialect.session();
    return !cancellation.isRequested()
        && !session.isLockTimeout(e)
        && !session.isReadOnly(e)
        && !session.isConnectionLost(e);
  }

  private static void oneByOne(InsertChunks chunks, InsertChunks.Chunk chunk, Execution execution)
      throws SQLException {
    long number = chunk.first();
    for (List<Literal> row : chunk.rows()) {
      try {
        execution.execute(chunks.sql(List.of(row)));
      } catch (SQLException e) {
        throw new RowFailure(number, row, e);
      }
      number++;
    }
  }

  /** Sends one statement. */
  @FunctionalInterface
  public interface Execution {
    /** Sends it and waits for its end. */
    void execute(String sql) throws SQLException;
  }

  /** The same rows, until the run is to end. */
  private record Stoppable(RowSource source, Cancellation cancellation) implements RowSource {
    @Override
    public <X extends Exception> void forEach(RowConsumer<X> consumer) throws X {
      source.<X>forEach(row -> {
        if (cancellation.isRequested()) {
          throw new CancellationException();
        }
        consumer.accept(row);
      });
    }

    @Override
    public String description() {
      return source.description();
    }

    @Override
    public void identify(Consumer<String> digest) {
      source.identify(digest);
    }
  }
}
