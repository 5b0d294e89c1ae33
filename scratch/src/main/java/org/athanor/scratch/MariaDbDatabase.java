package org.athanor.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of a {@link MariaDbServer}. */
record MariaDbDatabase(MariaDbServer server, String name) implements ScratchDatabase {
  @Override
  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  @Override
  public String user() {
    return server.user();
  }

  @Override
  public String password() {
    return "";
  }

  @Override
  public Connection open() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), user(), password());
  }

  @Override
  public void close() {
    server.drop(name);
  }
}
