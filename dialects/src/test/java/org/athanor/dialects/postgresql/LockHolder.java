package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.athanor.dialect.ConnectionSource;

/** A process of its own that takes the lock and waits to be killed. */
final class LockHolder {
  private LockHolder() {}

  public static void main(String[] args) throws SQLException, InterruptedException {
    ConnectionSource source = source(args[0], args[1]);
    try (Connection connection = source.open()) {
      var dialect = new PostgresDialectProvider().connect(connection);
      try (var held = dialect.lock().tryAcquire(source, connection, args[2]).orElseThrow()) {
        Thread.sleep(held.isHeld() ? 60_000 : 0);
      }
    }
  }

  private static ConnectionSource source(String url, String user) {
    return new ConnectionSource() {
      @Override
      public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, "");
      }

      @Override
      public String displayUrl() {
        return url;
      }
    };
  }
}
