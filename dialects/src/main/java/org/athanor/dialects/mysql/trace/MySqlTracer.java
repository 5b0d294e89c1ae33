package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.dialect.Dialect;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.Tracer;

/**
 * Watches sessions of MariaDB. Its locks are gone when a statement that changes a table has ended,
 * and each of them ends with the same short one; what differs is how the table is changed, and that
 * the server tells when it is <a href="https://mariadb.com/kb/en/innodb-online-ddl-overview/">asked
 * for more</a> than it can do.
 *
 * @param dialect how names are written and statements understood
 */
public record MySqlTracer(Dialect dialect) implements Tracer {
  @Override
  public SessionTrace watch(Connection session, Connection onlooker) throws SQLException {
    return new MySqlSessionTrace(dialect, session, onlooker);
  }

  /** Each change is tried on a copy first. */
  @Override
  public boolean takesLittle() {
    return false;
  }
}
