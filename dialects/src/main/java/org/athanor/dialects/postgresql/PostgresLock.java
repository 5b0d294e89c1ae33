package org.athanor.dialects.postgresql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.HeldTransaction;
import org.athanor.dialect.MigrationLock;

/**
 * An advisory lock held by an open transaction on a connection of its own.
 *
 * <p>A transaction keeps its server connection also behind a pooler in transaction mode, where a
 * session lock would be lost. The transaction holds neither a snapshot nor a table lock between its
 * statements, so CREATE INDEX CONCURRENTLY on another connection does not wait for it; a blocking
 * {@code pg_advisory_lock} call would. When the process dies, the server ends the transaction. See
 * <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">advisory
 * locks</a>.
 */
final class PostgresLock implements MigrationLock {
  private final PostgresVersion version;

  PostgresLock(PostgresVersion version) {
    this.version = version;
  }

  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key)
      throws SQLException {
    Connection connection = connections.open();
    try {
      connection.setAutoCommit(false);
      prepare(connection);
      if (isTaken(connection, key)) {
        releaseSnapshot(connection);
        return Optional.of(new HeldTransaction(connections, connection));
      }
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
    connection.rollback();
    connection.close();
    return Optional.empty();
  }

  /**
   * Keeps the server from ending the transaction for being idle, and lets it notice within a minute
   * that the host of the holder is gone without a word.
   */
  private void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
      statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
      statement.execute("SET LOCAL statement_timeout = 0");
      statement.execute("SET LOCAL tcp_keepalives_idle = 30");
      statement.execute("SET LOCAL tcp_keepalives_interval = 10");
      statement.execute("SET LOCAL tcp_keepalives_count = 3");
      if (version.hasTransactionTimeout()) {
        statement.execute("SET LOCAL transaction_timeout = 0");
      }
    }
  }

  /**
   * Runs a statement that needs no snapshot. The server keeps the snapshot of a query until the
   * next statement takes its unnamed portal (<a
   * href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY">
   * extended query</a>), and CREATE INDEX CONCURRENTLY would wait for it for good.
   */
  private static void releaseSnapshot(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL application_name = 'athanor migration lock'");
    }
  }

  private static boolean isTaken(Connection connection, String key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, number(key));
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  @Override
  public Optional<String> holder(Connection connection, String key) throws SQLException {
    String query = """
        SELECT l.pid, coalesce(a.usename, '?'), coalesce(host(a.client_addr), 'local'),
               coalesce(extract(epoch FROM now() - a.xact_start)::bigint, 0)
        FROM pg_locks l LEFT JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND (l.classid::bigint << 32) | l.objid::bigint =\s""" + number(key);
    // Asked again and again on one connection: the driver would keep a prepared statement on the
    // server, which the next server connection of a pooler does not have.
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      if (!result.next()) {
        return Optional.empty();
      }
      return Optional.of(
          "PostgreSQL backend " + result.getInt(1) + " of user " + result.getString(2) + " from "
              + result.getString(3) + ", for " + result.getLong(4) + " s");
    }
  }

  /** The lock's number: the first 64 bits of a digest of its key. */
  static long number(String key) {
    try {
      byte[] text = ("athanor migration lock " + key).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
