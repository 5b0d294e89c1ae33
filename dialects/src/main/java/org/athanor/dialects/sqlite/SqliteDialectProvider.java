package org.athanor.dialects.sqlite;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ServerVersion;

/**
 * Serves URLs that begin with {@code jdbc:sqlite:}; found by {@link java.util.ServiceLoader}.
 *
 * <p>The driver, {@code org.xerial:sqlite-jdbc}, brings the library of SQLite along. Thread-safe.
 */
public final class SqliteDialectProvider implements DialectProvider {
  /** Found and made by {@link java.util.ServiceLoader}. */
  public SqliteDialectProvider() {}

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:sqlite:");
  }

  @Override
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData library = connection.getMetaData();
    ServerVersion version =
        new ServerVersion(library.getDatabaseMajorVersion(), library.getDatabaseMinorVersion());
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA foreign_keys")) {
      return new SqliteDialect(version, result.next() && result.getBoolean(1));
    }
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new SqliteDialect(version, false);
  }
}
