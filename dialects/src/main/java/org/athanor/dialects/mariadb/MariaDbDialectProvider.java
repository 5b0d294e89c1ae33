package org.athanor.dialects.mariadb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.MySqlBackup;
import org.athanor.dialects.mysql.MySqlDialect;
import org.athanor.dialects.mysql.ServerFacts;
import org.athanor.dialects.mysql.SiblingDatabase;

/**
 * Serves URLs that begin with {@code jdbc:mariadb:}; found by {@link java.util.ServiceLoader}.
 *
 * <p>Thread-safe.
 */
public final class MariaDbDialectProvider implements DialectProvider {
  /** Found and made by {@link java.util.ServiceLoader}. */
  public MariaDbDialectProvider() {}

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:mariadb:");
  }

  @Override
  public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    return Optional.of(SiblingDatabase.recipe(jdbcUrl, name));
  }

  @Override
  public Optional<BackupFormat> backups() {
    return Optional.of(MySqlBackup.ofMariaDb());
  }

  @Override
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    ServerVersion version =
        new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
    int patch =
        ServerFacts.patchOf(server.getDatabaseProductVersion(), MariaDbVersion.NEWEST_PATCH);
    return MySqlDialect.connected(connection, new MariaDbVersion(version, patch));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return MySqlDialect.offline(MariaDbVersion.of(version));
  }
}
