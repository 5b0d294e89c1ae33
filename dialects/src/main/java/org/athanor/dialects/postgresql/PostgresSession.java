package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.schema.Literal;

/**
 * PostgreSQL's sessions; error codes from <a
 * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">appendix A</a>.
 */
final class PostgresSession implements SessionRules {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK_DETECTED = "40P01";
  private static final String READ_ONLY_TRANSACTION = "25006";

  @Override
  public String begin() {
    return "BEGIN";
  }

  @Override
  public Optional<Statement> lockTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of("SET LOCAL lock_timeout = " + timeout.toMillis()));
  }

  @Override
  public Optional<Statement> sessionLockTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of("SET lock_timeout = " + timeout.toMillis()));
  }

  @Override
  public Optional<Statement> sessionLockTimeoutReset() {
    return Optional.of(Statement.Sql.of("RESET lock_timeout"));
  }

  @Override
  public List<Statement> beforeLoading() {
    return List.of(Statement.Sql.of("SET check_function_bodies = off"));
  }

  /**
   * Foreign keys are triggers here, and no ordinary trigger fires:
   * https://www.postgresql.org/docs/current/runtime-config-client.html.
   */
  @Override
  public List<Statement> beforeTrustedRows() {
    return List.of(Statement.Sql.of("SET session_replication_role = replica"));
  }

  @Override
  public List<Statement> afterTrustedRows() {
    return List.of(Statement.Sql.of("SET session_replication_role = DEFAULT"));
  }

  /**
   * One snapshot for all queries: https://www.postgresql.org/docs/current/sql-set-transaction.html.
   */
  @Override
  public List<Statement> beforeReadingOnly() {
    return List.of(Statement.Sql.of("SET SESSION CHARACTERISTICS AS TRANSACTION"
        + " ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
  }

  @Override
  public Optional<String> forLoading(String sql) {
    return QuietSubscription.of(sql);
  }

  @Override
  public Optional<Statement> statementTimeout(Duration timeout) {
    return Optional.of(Statement.Sql.of("SET LOCAL statement_timeout = " + timeout.toMillis()));
  }

  @Override
  public boolean isLockTimeout(SQLException error) {
    String state = error.getSQLState();
    return LOCK_NOT_AVAILABLE.equals(state) || DEADLOCK_DETECTED.equals(state);
  }

  @Override
  public boolean isReadOnly(SQLException error) {
    return READ_ONLY_TRANSACTION.equals(error.getSQLState());
  }

  @Override
  public boolean isConnectionLost(SQLException error) {
    String state = error.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }

  @Override
  public List<String> blockers(Connection observer, String waiterId) throws SQLException {
    String query = """
        SELECT a.pid, a.usename, a.state,
               coalesce(extract(epoch FROM now() - a.xact_start)::bigint, 0), a.query
        FROM unnest(pg_blocking_pids(?)) AS blocker(pid)
        JOIN pg_stat_activity a ON a.pid = blocker.pid ORDER BY a.xact_start
        """;
    List<String> blockers = new ArrayList<>();
    try (PreparedStatement statement = observer.prepareStatement(query)) {
      statement.setInt(1, Integer.parseInt(waiterId));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          blockers.add("backend " + row.getInt(1) + " of user " + row.getString(2) + ", "
              + row.getString(3) + ", transaction open for " + row.getLong(4) + " s: "
              + row.getString(5).strip());
        }
      }
    }
    return blockers;
  }

  @Override
  public String sessionId(Connection connection) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
      result.next();
      return result.getString(1);
    }
  }

  /**
   * <a href="https://www.postgresql.org/docs/current/sql-discard.html">DISCARD ALL</a> goes back to
   * what the session began with. A new one would begin with something else once a database or a
   * role is given settings: <a
   * href="https://www.postgresql.org/docs/current/catalog-pg-db-role-setting.html">
   * pg_db_role_setting</a>.
   */
  @Override
  public boolean renew(Connection connection) throws SQLException {
    String query = """
        SELECT 1 FROM pg_catalog.pg_db_role_setting s WHERE s.setdatabase IN (0, (
          SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))
        """;
    try (java.sql.Statement statement = connection.createStatement()) {
      try (ResultSet settings = statement.executeQuery(query)) {
        if (settings.next()) {
          return false;
        }
      }
      statement.execute("DISCARD ALL");
      return true;
    }
  }

  @Override
  public Remains remains(Connection connection, Statement statement) throws SQLException {
    return InterruptedIndex.of(connection, statement);
  }

  /**
   * An anonymous block that raises the failure. See <a
   * href="https://www.postgresql.org/docs/current/sql-do.html">DO</a>.
   */
  @Override
  public Optional<String> shellCommand() {
    return Optional.of("psql -v ON_ERROR_STOP=1 -f FILE");
  }

  @Override
  public Optional<Statement> guardInScript(Statement.Guard guard) {
    String tag = "$guard$";
    while (guard.query().contains(tag) || guard.failure().contains(tag)) {
      tag = "$" + tag.substring(1, tag.length() - 1) + "_$";
    }
    String failure = new PostgresLiterals().write(Literal.of(guard.failure()));
    return Optional.of(Statement.Sql.of("DO " + tag + "\nBEGIN\n  IF EXISTS (" + guard.query()
        + ") THEN\n    RAISE EXCEPTION USING MESSAGE = " + failure + ";\n  END IF;\nEND\n" + tag));
  }
}
