package org.athanor.dialects.mariadb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerImage;
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
  public Optional<ServerImage> image(ServerVersion version) {
    return Optional.of(new ServerImage(
        "mariadb:" + (version.major() == 0 ? "11.4" : version),
        3306,
        Map.of("MARIADB_ROOT_PASSWORD", "athanor", "MARIADB_DATABASE", "athanor"),
        "healthcheck.sh --connect --innodb_initialized",
        "jdbc:mariadb:",
        "/athanor",
        new ServerImage.Login("root", "athanor")));
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
