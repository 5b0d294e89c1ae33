package org.athanor.dialects.mysql;

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

/**
 * Serves URLs that begin with {@code jdbc:mysql:}; found by {@link java.util.ServiceLoader}.
 *
 * <p>Thread-safe.
 */
public final class MySqlDialectProvider implements DialectProvider {
  /** Found and made by {@link java.util.ServiceLoader}. */
  public MySqlDialectProvider() {}

  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:mysql:");
  }

  @Override
  public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    return Optional.of(SiblingDatabase.recipe(jdbcUrl, name));
  }

  @Override
  public Optional<BackupFormat> backups() {
    return Optional.of(MySqlBackup.ofMySql());
  }

  @Override
  public Optional<ServerImage> image(ServerVersion version) {
    return Optional.of(new ServerImage(
        "mysql:" + (version.major() == 0 ? "8.4" : version),
        3306,
        Map.of("MYSQL_ROOT_PASSWORD", "athanor", "MYSQL_DATABASE", "athanor"),
        "mysqladmin ping -pathanor",
        "jdbc:mysql:",
        "/athanor",
        new ServerImage.Login("root", "athanor")));
  }

  @Override
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    ServerVersion version =
        new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
    int patch = ServerFacts.patchOf(server.getDatabaseProductVersion(), MySqlVersion.NEWEST_PATCH);
    return MySqlDialect.connected(connection, new MySqlVersion(version, patch));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return MySqlDialect.offline(MySqlVersion.of(version));
  }
}
