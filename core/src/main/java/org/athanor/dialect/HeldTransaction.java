package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A migration lock that an open transaction holds: it is released by rolling back, and the server
 * releases it when the connection is lost.
 *
 * @param connections where the connection comes from, and goes back to with the lock
 * @param connection the connection of that transaction, which nothing else uses
 */
public record HeldTransaction(ConnectionSource connections, Connection connection)
    implements MigrationLock.Held {
  private static final int ANSWER_SECONDS = 2;

  @Override
  public boolean isHeld() {
    try {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } finally {
      connections.giveBack(connection);
    }
  }
}
