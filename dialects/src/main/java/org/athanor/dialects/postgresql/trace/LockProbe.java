package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** SQLSTATE insufficient_privilege. */
  private static final String NOT_ALLOWED = "42501";

  private final Dialect dialect;
  private final Connection onlooker;
  private final List<String> refusals = new ArrayList<>();

  /** With a session that is in a transaction. */
  LockProbe(Dialect dialect, Connection onlooker) {
    this.dialect = dialect;
    this.onlooker = onlooker;
  }

  /** Whether the server has refused a session because of what its role may not do. */
  static boolean isForbidden(SQLException refusal) {
    return NOT_ALLOWED.equals(refusal.getSQLState());
  }

  /**
   * Who has to wait because of some locks; of a table that the role of the asking session may not
   * lock, what its locks are known to block.
   */
  List<Waiter> waiters(Collection<Observation.Lock> locks) throws SQLException {
    Map<QualifiedName, Set<Access>> tables = new LinkedHashMap<>();
    for (Observation.Lock lock : locks) {
      // Nobody but a table can be named in LOCK.
      if (lock.kind() == Observation.Kind.TABLE && !lock.mode().blocks().isEmpty()) {
        tables
            .computeIfAbsent(lock.relation(), table -> EnumSet.noneOf(Access.class))
            .addAll(lock.mode().blocks());
      }
    }
    List<Waiter> waiters = new ArrayList<>();
    for (Map.Entry<QualifiedName, Set<Access>> each : tables.entrySet()) {
      for (Access access : List.of(Access.READ, Access.WRITE)) {
        if (waits(each.getKey(), access, each.getValue().contains(access))) {
          waiters.add(new Waiter(each.getKey(), access));
        }
      }
    }
    return waiters;
  }

  /** The server's words where it did not let itself be asked, one for each table and reason. */
  List<String> refusals() {
    return refusals.stream().distinct().toList();
  }

  private boolean waits(QualifiedName table, Access access, boolean isKnownTo) throws SQLException {
    String sql = new SqlWriter(dialect)
        .sql("LOCK TABLE ONLY ")
        .name(table)
        .sql(access == Access.READ ? " IN ACCESS SHARE" : " IN ROW EXCLUSIVE")
        .sql(" MODE NOWAIT")
        .toString();
    Savepoint before = onlooker.setSavepoint();
    try (Statement statement = onlooker.createStatement()) {
      statement.execute(sql);
      return false;
    } catch (SQLException e) {
      if (NOT_AVAILABLE.equals(e.getSQLState())) {
        return true;
      }
      if (isForbidden(e)) {
        refusals.add(e.getMessage() + "; so who waits there is told by its locks, and not tried");
        return isKnownTo;
      }
      throw e;
    } finally {
      onlooker.rollback(before);
    }
  }
}
