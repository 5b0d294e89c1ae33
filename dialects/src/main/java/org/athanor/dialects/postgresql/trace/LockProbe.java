package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.effects.LockMode.Access;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.Observation.Waiter;

/**
 * Asks, as another session, for what readers and writers ask, and sees whether it would have to
 * wait.
 */
final class LockProbe {
  /** SQLSTATE lock_not_available: https://www.postgresql.org/docs/current/sql-lock.html. */
  private static final String NOT_AVAILABLE = "55P03";

  private final Dialect dialect;
  private final Connection onlooker;

  /** With a session that is in a transaction. */
  LockProbe(Dialect dialect, Connection onlooker) {
    this.dialect = dialect;
    this.onlooker = onlooker;
  }

  /** Who has to wait because of some locks. */
  List<Waiter> waiters(Collection<Observation.Lock> locks) throws SQLException {
    Set<QualifiedName> tables = new LinkedHashSet<>();
    for (Observation.Lock lock : locks) {
      // Nobody but a table can be named in LOCK.
      if (lock.kind() == Observation.Kind.TABLE && !lock.mode().blocks().isEmpty()) {
        tables.add(lock.relation());
      }
    }
    List<Waiter> waiters = new ArrayList<>();
    for (QualifiedName table : tables) {
      if (waits(table, " IN ACCESS SHARE MODE NOWAIT")) {
        waiters.add(new Waiter(table, Access.READ));
      }
      if (waits(table, " IN ROW EXCLUSIVE MODE NOWAIT")) {
        waiters.add(new Waiter(table, Access.WRITE));
      }
    }
    return waiters;
  }

  private boolean waits(QualifiedName table, String mode) throws SQLException {
    String sql =
        new SqlWriter(dialect).sql("LOCK TABLE ONLY ").name(table).sql(mode).toString();
    Savepoint before = onlooker.setSavepoint();
    try (Statement statement = onlooker.createStatement()) {
      statement.execute(sql);
      return false;
    } catch (SQLException e) {
      if (NOT_AVAILABLE.equals(e.getSQLState())) {
        return true;
      }
      throw e;
    } finally {
      onlooker.rollback(before);
    }
  }
}
