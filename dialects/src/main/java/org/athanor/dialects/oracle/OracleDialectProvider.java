package org.athanor.dialects.oracle;

import java.sql.Connection;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScriptOnly;
import org.athanor.dialect.ServerVersion;

/**
 * Writes for Oracle Database 12.1 and newer and does not connect to it; found by
 * {@link java.util.ServiceLoader}. Thread-safe.
 *
 * <p>The version matters: {@code oracle:19} writes no IF NOT EXISTS and no BOOLEAN, which came with
 * 23ai.
 */
public final class OracleDialectProvider implements DialectProvider {
  /** Found and made by {@link java.util.ServiceLoader}. */
  public OracleDialectProvider() {}

  @Override
  public String name() {
    return OracleDialect.NAME;
  }

  @Override
  public boolean acceptsUrl(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:oracle:");
  }

  @Override
  public Optional<ScriptOnly> scriptOnly() {
    return Optional.of(OracleDialect.PARTS);
  }

  /** Refuses with DDL-006. */
  @Override
  public Dialect connect(Connection connection) {
    throw OracleDialect.PARTS.refusal();
  }

  @Override
  public Dialect offline(ServerVersion version) {
    return new OracleDialect(new OracleVersion(version));
  }
}
