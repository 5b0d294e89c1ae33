package org.athanor.dialects.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;

/** A process of its own that takes the lock and waits to be killed. */
public final class LockHolder {
  private LockHolder() {}

  /** Arguments: URL, user, the key of the lock. */
  public static void main(String[] args) throws SQLException, InterruptedException {
    ConnectionSource source = source(args[0], args[1]);
    try (Connection connection = source.open()) {
      var dialect = Dialects.installed(LockHolder.class.getClassLoader()).of(connection);
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
