package org.athanor.dialects.mariadb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.MySqlDialect;

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
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    ServerVersion version =
        new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
    return MySqlDialect.connected(connection, MariaDbVersion.of(version));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return MySqlDialect.offline(MariaDbVersion.of(version));
  }
}
