package org.athanor.dialects.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchCopyRecipe;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Serves URLs that begin with {@code jdbc:sqlite:}; found by {@link java.util.ServiceLoader}.
 *
 * <p>The driver, {@code org.xerial:sqlite-jdbc}, brings the library of SQLite along. Thread-safe.
 */
public final class SqliteDialectProvider implements DialectProvider {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final ServerVersion OLDEST = new ServerVersion(3, 35);

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
    return Optional.of(new ScratchRecipe(PREFIX + memory(name), List.of(), List.of()));
  }

  private static String memory(String name) {
    return "file:" + name + "?mode=memory&cache=shared";
  }

  /** <a href="https://www.sqlite.org/lang_vacuum.html">VACUUM INTO</a> fills an empty database. */
  @Override
  public Optional<ScratchCopyRecipe> scratchCopy(String original, String copy) {
    return Optional.of(new ScratchCopyRecipe(
        ScratchCopyRecipe.Original.OPEN,
        List.of(),
        List.of("VACUUM INTO '" + memory(copy) + "'"),
        List.of()));
  }

  /**
   * SQLITE_OPEN_READONLY, without which the driver makes the file: <a
   * href="https://www.sqlite.org/c3ref/open.html">open</a>.
   */
  @Override
  public Map<String, String> readOnlyProperties() {
    return Map.of("open_mode", "1");
  }

  /** 3.35 is the first that drops columns: https://www.sqlite.org/releaselog/3_35_0.html. */
  private static void requireSupported(ServerVersion version) {
    if (version.compareTo(OLDEST) < 0) {
      throw AthanorException.of(
              ErrorCode.DDL_021,
              "SQLite " + version + " is too old: Athanor needs " + OLDEST + " or newer.")
          .databaseState("Nothing was changed.")
          .fix("use a newer driver: org.xerial:sqlite-jdbc brings its own SQLite, 3.35 since"
              + " version 3.35.0")
          .build();
    }
  }

  @Override
  public Optional<BackupFormat> backups() {
    return Optional.of(new SqliteBackup());
  }

  @Override
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData library = connection.getMetaData();
    ServerVersion version =
        new ServerVersion(library.getDatabaseMajorVersion(), library.getDatabaseMinorVersion());
    requireSupported(version);
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA foreign_keys")) {
      return new SqliteDialect(version, result.next() && result.getBoolean(1));
    }
  }

  @Override
  public Dialect offline(ServerVersion version) {
    if (!version.equals(ServerVersion.UNKNOWN)) {
      requireSupported(version);
    }
    return new SqliteDialect(version, false);
  }
}
