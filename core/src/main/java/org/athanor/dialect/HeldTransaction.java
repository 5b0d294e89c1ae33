package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A migration lock that an open transaction holds: it is given back by rolling back, and the server
 * gives it back when the connection is lost.
 *
 * @param connection the connection of that transaction, which nothing else uses; closed with the
 *     lock
 */
public record HeldTransaction(Connection connection) implements MigrationLock.Held {
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
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    }
  }
}
