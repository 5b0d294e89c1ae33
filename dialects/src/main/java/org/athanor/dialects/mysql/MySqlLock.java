package org.athanor.dialects.mysql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.MigrationLock;
import org.jspecify.annotations.Nullable;

/**
 * A user lock ({@code GET_LOCK}) held by a connection of its own.
 *
 * <p>The lock belongs to the session, so the connection must stay the same one on the server: a
 * pooler that hands sessions around between statements cannot be used. It is no lock of a table:
 * nothing that a migration runs waits for it, and when the process dies the server ends the session
 * and with it the lock. Names of locks are shared by all databases of a server, hence the name of
 * the database in this one; they have at most 64 characters. See <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/locking-functions.html">locking functions</a>.
 */
final class MySqlLock implements MigrationLock {
  private final ServerFacts facts;

  MySqlLock(ServerFacts facts) {
    this.facts = facts;
  }

  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key)
      throws SQLException {
    String name = name(migrationConnection, key);
    Connection connection = connections.open();
    try {
      connection.setAutoCommit(true);
      stayConnected(connection);
      if ("1".equals(text(connection, "SELECT GET_LOCK(?, 0)", name))) {
        return Optional.of(new Session(connection, name));
      }
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  /** The server ends sessions that say nothing for long; this one has a year. */
  private static void stayConnected(Connection connection) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION wait_timeout = 31536000");
    }
  }

  @Override
  public Optional<String> holder(Connection connection, String key) throws SQLException {
    String query = """
        SELECT p.id, p.user, p.host, p.time
        FROM information_schema.processlist p
        WHERE p.id = IS_USED_LOCK(?)
        """;
    String name = name(connection, key);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          return Optional.of(facts.title() + " connection " + row.getLong(1) + " of user "
              + row.getString(2) + " from " + row.getString(3) + ", for " + row.getLong(4) + " s");
        }
      }
    }
    // Without the PROCESS privilege other users' sessions are not listed.
    return Optional.ofNullable(text(connection, "SELECT IS_USED_LOCK(?)", name))
        .map(id -> facts.title() + " connection " + id);
  }

  private static @Nullable String text(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private static String name(Connection connection, String key) throws SQLException {
    return name(String.valueOf(connection.getCatalog()), key);
  }

  /** A fixed beginning and as much of a digest as fits. */
  static String name(String database, String key) {
    try {
      byte[] text = (database + '\0' + key).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return "athanor-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The session that holds the lock. */
  private record Session(Connection connection, String name) implements Held {
    /** Asks the server, since a session that was ended may have let somebody else have the lock. */
    @Override
    public boolean isHeld() {
      try {
        String own = "SELECT IS_USED_LOCK(?) = CONNECTION_ID()";
        return connection.isValid(2) && "1".equals(text(connection, own, name));
      } catch (SQLException e) {
        return false;
      }
    }

    @Override
    public void close() throws SQLException {
      try (connection) {
        if (!connection.isClosed()) {
          text(connection, "SELECT RELEASE_LOCK(?)", name);
        }
      }
    }
  }
}
