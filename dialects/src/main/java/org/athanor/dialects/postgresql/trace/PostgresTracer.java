package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.trace.RollbackRules;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.Tracer;

/**
 * Watches sessions of PostgreSQL from within and from a second session. Any user may look: no
 * superuser is needed.
 *
 * @param dialect how names are written and statements understood
 */
public record PostgresTracer(Dialect dialect) implements Tracer {
  @Override
  public SessionTrace watch(Connection session, Connection onlooker) throws SQLException {
    return new PostgresSessionTrace(dialect, session, onlooker);
  }

  @Override
  public Optional<RollbackRules> rollback() {
    return Optional.of(new PostgresRollback(dialect));
  }
}
