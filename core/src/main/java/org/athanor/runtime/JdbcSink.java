package org.athanor.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.athanor.dialect.BoundStatements;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Statement;
import org.athanor.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements to a connection.
 *
 * <p>A transaction that opens in the plain way is left to the driver, which sends BEGIN along with
 * the first statement and saves a round trip; any other way (SQLite's BEGIN IMMEDIATE) is sent as
 * the dialect words it, with the driver in auto-commit mode.
 */
final class JdbcSink implements StatementSink {
  /** Statements that never answer with rows, so that a batch may hold them. */
  private static final Pattern DEFINITION =
      Pattern.compile("(?:CREATE|ALTER|DROP)\\s", Pattern.CASE_INSENSITIVE);

  private final Connection connection;
  private final Dialect dialect;
  private final RunnerOptions options;
  private final boolean driverBegins;
  private boolean open;

  /** The limit of lock waits of a transaction whose first statement has not been sent yet. */
  private @Nullable Statement pending;

  private volatile java.sql.@Nullable Statement running;
  private final List<String> said = new ArrayList<>();

  JdbcSink(Connection connection, Dialect dialect, RunnerOptions options) {
    this.connection = connection;
    this.dialect = dialect;
    this.options = options;
    this.driverBegins = dialect.session().begin().matches("(?i)BEGIN|START TRANSACTION");
  }

  @Override
  public void begin(List<Operation> operations) throws SQLException {
    runAll(dialect.session().beforeTransaction(operations));
    Duration timeout = options.lockTimeout();
    if (driverBegins) {
      pending = timeout == null ? null : dialect.session().lockTimeout(timeout).orElse(null);
    } else {
      // A worded BEGIN may itself wait for a lock, so the limit stands before it.
      limitSession(timeout);
    }
    openPlainly();
  }

  private void openPlainly() throws SQLException {
    if (driverBegins) {
      connection.setAutoCommit(false);
    } else {
      execute(dialect.session().begin());
    }
    open = true;
  }

  /** Prepares the session for a statement that runs outside a transaction. */
  void beginOutside(List<Operation> operations) throws SQLException {
    runAll(dialect.session().beforeTransaction(operations));
    limitSession(options.lockTimeout());
  }

  private void limitSession(@Nullable Duration timeout) throws SQLException {
    if (timeout != null) {
      runAll(dialect.session().sessionLockTimeout(timeout).stream().toList());
    }
  }

  /** Brings the session back after a statement outside a transaction. */
  void endOutside(List<Operation> operations) throws SQLException {
    if (options.lockTimeout() != null) {
      runAll(dialect.session().sessionLockTimeoutReset().stream().toList());
    }
    runAll(dialect.session().afterTransaction(operations));
  }

  @Override
  public void commit(List<Operation> operations) throws SQLException {
    runAll(dialect.session().beforeCommit(operations));
    end(operations, "COMMIT");
  }

  /** Takes the open transaction back, if there is one. */
  void rollback(List<Operation> operations) throws SQLException {
    if (open) {
      end(operations, "ROLLBACK");
    } else {
      runAll(dialect.session().afterTransaction(operations));
    }
  }

  private void end(List<Operation> operations, String how) throws SQLException {
    pending = null;
    close(how);
    if (options.lockTimeout() != null && dialect.session().keepsLockTimeout()) {
      runAll(dialect.session().sessionLockTimeoutReset().stream().toList());
    }
    runAll(dialect.session().afterTransaction(operations));
  }

  private void close(String how) throws SQLException {
    if (!driverBegins) {
      execute(how);
    } else if (how.equals("COMMIT")) {
      connection.commit();
    } else {
      connection.rollback();
    }
    open = false;
    if (driverBegins) {
      connection.setAutoCommit(true);
    }
  }

  private void runAll(List<Statement> statements) throws SQLException {
    for (Statement statement : statements) {
      runOwn(statement);
    }
  }

  private void runOwn(Statement statement) throws SQLException {
    try {
      run(statement);
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void run(Statement statement) throws Exception {
    if (sendWithLimit(statement)) {
      return;
    }
    if (statement instanceof Statement.Sql sql) {
      execute(sql.sql());
    } else if (statement instanceof Statement.Outside outside) {
      run(outside.statement());
    } else if (statement instanceof Statement.Insert insert) {
      insert(insert);
    } else if (statement instanceof Statement.Guard guard) {
      ask(guard);
    } else if (statement instanceof Statement.Code code) {
      code.task().run(connection, new BoundStatements(connection, dialect));
    }
  }

  /**
   * Sends the limit of lock waits ahead of the first statement of a transaction: with it in one
   * round trip where that can be, by itself elsewhere.
   *
   * @return whether the statement was sent too
   */
  private boolean sendWithLimit(Statement statement) throws SQLException {
    Statement limit = pending;
    pending = null;
    if (limit == null) {
      return false;
    }
    boolean together = statement instanceof Statement.Sql
        && DEFINITION.matcher(statement.text()).lookingAt();
    try (java.sql.Statement batch = statement()) {
      running = batch;
      if (together) {
        batch.addBatch(limit.text());
        batch.addBatch(statement.text());
        batch.executeBatch();
      } else {
        batch.execute(limit.text());
      }
      hear(batch);
    } finally {
      running = null;
    }
    return together;
  }

  /** Runs changes of our own tables in one round trip; returns how many rows each changed. */
  int[] runBatch(List<Statement.Sql> statements) throws SQLException {
    if (statements.isEmpty()) {
      return new int[0];
    }
    try (java.sql.Statement batch = connection.createStatement()) {
      for (Statement.Sql statement : statements) {
        batch.addBatch(statement.sql());
      }
      return batch.executeBatch();
    }
  }

  private void execute(String sql) throws SQLException {
    try (java.sql.Statement statement = statement()) {
      running = statement;
      statement.execute(sql);
      hear(statement);
    } finally {
      running = null;
    }
  }

  private void hear(java.sql.Statement statement) throws SQLException {
    for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
      said.add(String.valueOf(each.getMessage()));
    }
  }

  /** What the server said since this was asked last, besides refusals. */
  List<String> said() {
    List<String> all = List.copyOf(said);
    said.clear();
    return all;
  }

  private void ask(Statement.Guard guard) throws SQLException {
    try (java.sql.Statement statement = statement()) {
      running = statement;
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery(guard.query())) {
        if (rows.next()) {
          throw new GuardFailure(guard);
        }
      }
    } finally {
      running = null;
    }
  }

  private java.sql.Statement statement() throws SQLException {
    java.sql.Statement statement = connection.createStatement();
    // Braces in the user's SQL are the user's: no {d '...'} escapes of JDBC.
    statement.setEscapeProcessing(false);
    Duration timeout = options.statementTimeout();
    if (timeout != null) {
      statement.setQueryTimeout((int) Math.max(1, timeout.plusMillis(999).toSeconds()));
    }
    return statement;
  }

  /** Inserts all rows or none, in a transaction of its own when none is open. */
  private void insert(Statement.Insert insert) throws SQLException {
    RowInsertion insertion = new RowInsertion(connection, dialect, options.cancellation());
    if (open) {
      insertion.run(insert, this::execute);
      return;
    }
    openPlainly();
    try {
      insertion.run(insert, this::execute);
    } catch (SQLException | RuntimeException e) {
      try {
        close("ROLLBACK");
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    close("COMMIT");
  }

  /** Asks the server to stop the running statement; may be called on any thread. */
  void cancel() throws SQLException {
    java.sql.Statement statement = running;
    if (statement != null) {
      statement.cancel();
    }
  }

  /** A guard found a row. */
  static final class GuardFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Statement.Guard guard;

    GuardFailure(Statement.Guard guard) {
      super(guard.failure());
      this.guard = guard;
    }

    Statement.Guard guard() {
      return guard;
    }
  }
}
