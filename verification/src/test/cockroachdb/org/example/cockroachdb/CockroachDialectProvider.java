package org.example.cockroachdb;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.postgresql.PostgresDialectProvider;

/** CockroachDB: PostgreSQL's protocol and driver on a port of its own. */
public final class CockroachDialectProvider implements DialectProvider {
  private final DialectProvider postgres = new PostgresDialectProvider();

  @Override
  public String name() {
    return CockroachDialect.NAME;
  }

  /** The port, or a parameter that says so where the server listens elsewhere. */
  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:")
        && (jdbcUrl.contains(":26257/") || jdbcUrl.contains("ApplicationName=cockroachdb"));
  }

  /** PostgreSQL's dialect accepts these URLs as well. */
  @Override
  public int precedence() {
    return 1;
  }

  @Override
  public Dialect connect(Connection connection) throws SQLException {
    return new CockroachDialect(postgres.connect(connection));
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new CockroachDialect(postgres.offline(version));
  }
}
