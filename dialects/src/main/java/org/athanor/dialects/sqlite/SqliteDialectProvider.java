package org.athanor.dialects.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;

/**
 * Serves URLs that begin with {@code jdbc:sqlite:}; found by {@link java.util.ServiceLoader}.
 *
 * <p>The driver, {@code org.xerial:sqlite-jdbc}, brings the library of SQLite along. Thread-safe.
 */
public final class SqliteDialectProvider implements DialectProvider {
  private static final String PREFIX = "jdbc:sqlite:";

  /** Found and made by {@link java.util.ServiceLoader}. */
  public SqliteDialectProvider() {}

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith(PREFIX);
  }

  /**
   * Names that begin with a colon and URIs are the driver's own: <a
   * href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">usage</a>.
   */
  @Override
  public String anchored(String jdbcUrl, Path folder) {
    String file = jdbcUrl.substring(PREFIX.length());
    boolean special = file.isEmpty() || file.startsWith(":") || file.startsWith("file:");
    return special ? jdbcUrl : PREFIX + folder.resolve(file);
  }

  /**
   * A database in memory that all connections of this process share, until the last one ends: <a
   * href="https://www.sqlite.org/inmemorydb.html">in-memory databases</a>.
   */
  @Override
  public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    String url = PREFIX + "file:" + name + "?mode=memory&cache=shared";
    return Optional.of(new ScratchRecipe(url, List.of(), List.of()));
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
