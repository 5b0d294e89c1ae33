package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;

/** Serves {@code jdbc:postgresql:} URLs. */
public final class PostgresDialectProvider implements DialectProvider {
  private static final String PREFIX = "jdbc:postgresql:";

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith(PREFIX);
  }

  /**
   * No statements with names of their own: the driver would name COMMIT and what runs often, and a
   * pooler in transaction mode hands the next transaction to a server connection without them. See
   * <a href="https://jdbc.postgresql.org/documentation/server-prepare/">server-prepared
   * statements</a> and <a href="https://www.pgbouncer.org/features.html">PgBouncer's features</a>.
   */
  @Override
  public Map<String, String> driverProperties() {
    return Map.of("prepareThreshold", "0");
  }

  /** An empty database of the same server, made from the template that nobody changes. */
  @Override
  public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
    int parameters = jdbcUrl.indexOf('?');
    String address = parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    String server =
        address.contains("//") ? address.substring(0, address.lastIndexOf('/') + 1) : PREFIX;
    return Optional.of(new ScratchRecipe(
        server + name + (parameters < 0 ? "" : jdbcUrl.substring(parameters)),
        List.of("CREATE DATABASE " + name + " TEMPLATE template0"),
        List.of("DROP DATABASE IF EXISTS " + name)));
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
