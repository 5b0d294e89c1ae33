package org.athanor.dialects.h2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.HeldTransaction;
import org.athanor.dialect.MigrationLock;

/**
 * A row that is inserted and never committed, in a temporary table that all sessions see.
 *
 * <p>H2 has no advisory locks. A second session that inserts the same key runs into the first one's
 * row, and when the holder dies the server takes the row back; so it does when the whole database
 * goes with the process, as an embedded one does. The table is no part of the schema: it is never
 * written to a file and goes when the database is closed. Until then it stays, empty: H2 does not
 * stand a table that is dropped while another session inserts into it, and has then given the row
 * to two sessions, or closed the whole database. Schema changes wait only for transactions that
 * touched their own tables, so none of the holder's waits for this one. See <a
 * href="https://www.h2database.com/html/commands.html#create_table">CREATE GLOBAL TEMPORARY
 * TABLE</a>. Immutable and thread-safe.
 */
final class H2Lock implements MigrationLock {
  /** What the names of its tables begin with. */
  static final String PREFIX = "ATHANOR_LOCK_";

  private static final int DUPLICATE_KEY = 23505;
  private static final int NAME_BYTES = 8;

  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key)
      throws SQLException {
    String table = table(key);
    Connection connection = connections.open();
    try {
      connection.setAutoCommit(false);
      insert(connection, table);
      return Optional.of(new HeldTransaction(connections, connection));
    } catch (SQLException e) {
      connection.close();
      if (isTaken(e)) {
        return Optional.empty();
      }
      throw e;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void insert(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCK_TIMEOUT 1");
      statement.execute("CREATE GLOBAL TEMPORARY TABLE IF NOT EXISTS " + table
          + " (ID INTEGER PRIMARY KEY) NOT PERSISTENT");
      statement.execute("INSERT INTO " + table + " VALUES (1)");
    }
  }

  private static boolean isTaken(SQLException error) {
    return H2Session.isLockWait(error) || error.getErrorCode() == DUPLICATE_KEY;
  }

  @Override
  public Optional<String> holder(Connection connection, String key) throws SQLException {
    String query = """
        SELECT S.SESSION_ID, S.USER_NAME, S.SESSION_START
        FROM INFORMATION_SCHEMA.LOCKS L JOIN INFORMATION_SCHEMA.SESSIONS S
          ON S.SESSION_ID = L.SESSION_ID
        WHERE UPPER(L.TABLE_NAME) = ? AND S.SESSION_ID <> SESSION_ID()
        """;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, table(key));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of("H2 session " + row.getInt(1) + " of user " + row.getString(2) + " since "
                + row.getString(3))
            : Optional.empty();
      }
    }
  }

  /** The name of the table, of letters and digits so that it needs no quotes. */
  private static String table(String key) {
    try {
      byte[] text = key.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return PREFIX + HexFormat.of().withUpperCase().formatHex(digest, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
