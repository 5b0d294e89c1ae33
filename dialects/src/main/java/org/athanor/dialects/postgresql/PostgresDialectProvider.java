package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ServerVersion;

/** Serves {@code jdbc:postgresql:} URLs. */
public final class PostgresDialectProvider implements DialectProvider {
  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:");
  }

  /** The driver knows the version from the greeting of the server, so nothing is asked. */
  @Override
  public Dialect connect(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    return new PostgresDialect(
        new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion()));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new PostgresDialect(version);
  }
}
