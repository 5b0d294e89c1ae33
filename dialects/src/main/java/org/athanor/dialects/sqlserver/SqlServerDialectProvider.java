package org.athanor.dialects.sqlserver;

import java.sql.Connection;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScriptOnly;
import org.athanor.dialect.ServerVersion;

/**
 * Writes for SQL Server 2016 and newer and for Azure SQL Database, and connects to neither; found
 * by {@link java.util.ServiceLoader}. Thread-safe.
 *
 * <p>The version is given as the product's year or as its number: {@code sqlserver:2019} is
 * {@code sqlserver:15}.
 */
public final class SqlServerDialectProvider implements DialectProvider {
  /** Found and made by {@link java.util.ServiceLoader}. */
  public SqlServerDialectProvider() {}

  @Override
  public String name() {
    return SqlServerDialect.NAME;
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:sqlserver:") || jdbcUrl.startsWith("jdbc:jtds:sqlserver:");
  }

  @Override
  public Optional<ScriptOnly> scriptOnly() {
    return Optional.of(SqlServerDialect.PARTS);
  }

  /** Refuses with DDL-006. */
  @Override
  public Dialect connect(Connection connection) {
    throw SqlServerDialect.PARTS.refusal();
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new SqlServerDialect(new SqlServerVersion(version));
  }
}
