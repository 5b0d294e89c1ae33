package org.example.cockroachdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.MigrationLock;

/**
 * A row that a transaction on a connection of its own has locked. CockroachDB has no advisory locks;
 * a row's lock ends with the session that holds it as well.
 */
final class RowLock implements MigrationLock {
  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key)
      throws SQLException {
    Connection connection = connections.open();
    try {
      prepare(connection, key);
      if (isTaken(connection, key)) {
        return Optional.of(new Row(connection));
      }
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  private static void prepare(Connection connection, String key) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement create = connection.createStatement()) {
      create.execute("CREATE TABLE IF NOT EXISTS migration_lock (name TEXT PRIMARY KEY)");
    }
    String insert = "INSERT INTO migration_lock VALUES (?) ON CONFLICT DO NOTHING";
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      row.setString(1, key);
      row.execute();
    }
  }

  private static boolean isTaken(Connection connection, String key) throws SQLException {
    connection.setAutoCommit(false);
    String select = "SELECT name FROM migration_lock WHERE name = ? FOR UPDATE NOWAIT";
    try (PreparedStatement lock = connection.prepareStatement(select)) {
      lock.setString(1, key);
      return lock.executeQuery().next();
    } catch (SQLException e) {
      if ("55P03".equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public Optional<String> holder(Connection connection, String key) {
    return Optional.empty();
  }

  private record Row(Connection connection) implements Held {
    @Override
    public boolean isHeld() {
      try {
        return connection.isValid(1);
      } catch (SQLException e) {
        return false;
      }
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}
