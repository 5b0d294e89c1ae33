package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.effects.LockMode.Access;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A table that others use while a statement works on it: another session asks for what readers and
 * writers ask, as fast as it gets answers, and sees how long it would have been kept. Since it <a
 * href="https://mariadb.com/kb/en/wait-and-nowait/">waits for no lock</a>, it never stands in the
 * way of the statement itself for longer than an answer takes.
 *
 * <p>One daemon thread, which alone uses the onlooker's session between {@link #begin} and
 * {@link #end}.
 */
final class CrowdedTable {
  private static final long PAUSE_MILLIS = 1;

  private final Connection onlooker;
  private final List<Visitor> visitors;
  private long usualTimeout;
  private volatile boolean over;
  private @Nullable SQLException failure;
  private @Nullable Thread thread;

  CrowdedTable(Dialect dialect, Connection onlooker, QualifiedName table) {
    this.onlooker = onlooker;
    String read =
        new SqlWriter(dialect).sql("SELECT 1 FROM ").name(table).sql(" LIMIT 0").toString();
    // Its metadata lock is taken before the server sees that no row can be meant.
    String write = new SqlWriter(dialect)
        .sql("DELETE FROM ")
        .name(table)
        .sql(" WHERE 1 = 0")
        .toString();
    this.visitors =
        List.of(new Visitor(table, Access.READ, read), new Visitor(table, Access.WRITE, write));
  }

  /** Others come; the statement may begin when this returns. */
  void begin() throws SQLException {
    usualTimeout = ServerText.number(onlooker, "SELECT @@SESSION.lock_wait_timeout");
    waitFor(0);
    thread = new Thread(this::visit, "athanor-trace");
    thread.setDaemon(true);
    thread.start();
  }

  private void waitFor(long seconds) throws SQLException {
    try (Statement statement = onlooker.createStatement()) {
      statement.execute("SET SESSION lock_wait_timeout = " + seconds);
    }
  }

  /** The statement has ended, well or not; how long others were kept, where they were. */
  List<Observation.Delay> end() throws SQLException {
    over = true;
    Thread visiting = thread;
    thread = null;
    if (visiting != null) {
      try {
        visiting.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (failure != null) {
        throw failure;
      }
      waitFor(usualTimeout);
    }
    return visitors.stream().flatMap(visitor -> visitor.delay().stream()).toList();
  }

  private void visit() {
    try {
      while (!over) {
        for (Visitor visitor : visitors) {
          visitor.visit(onlooker);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    visitors.forEach(Visitor::leave);
  }

  /** Who asks for one thing. */
  private static final class Visitor {
    /** ER_LOCK_WAIT_TIMEOUT. */
    private static final int NOT_NOW = 1205;

    /** ER_TABLE_DEF_CHANGED, ER_LOCK_DEADLOCK: the next answer tells more. */
    private static final Set<Integer> ASK_AGAIN = Set.of(1412, 1213);

    /** The table is gone, or closed to this user. */
    private static final Set<String> NEVER = Set.of("42S02", "42000");

    private final QualifiedName table;
    private final Access access;
    private final String sql;
    private long keptSince;
    private Duration longest = Duration.ZERO;
    private boolean isSentAway;

    Visitor(QualifiedName table, Access access, String sql) {
      this.table = table;
      this.access = access;
      this.sql = sql;
    }

    void visit(Connection session) throws SQLException {
      if (isSentAway) {
        return;
      }
      long asked = System.nanoTime();
      try (Statement statement = session.createStatement()) {
        statement.execute(sql);
        leave();
      } catch (SQLException e) {
        if (e.getErrorCode() == NOT_NOW) {
          keptSince = keptSince == 0 ? asked : keptSince;
        } else if (NEVER.contains(String.valueOf(e.getSQLState()))) {
          leave();
          isSentAway = true;
        } else if (!ASK_AGAIN.contains(e.getErrorCode())) {
          throw e;
        }
      }
    }

    /** The time in which it was kept ends. */
    void leave() {
      if (keptSince != 0) {
        Duration kept = Duration.ofNanos(System.nanoTime() - keptSince);
        longest = kept.compareTo(longest) > 0 ? kept : longest;
        keptSince = 0;
      }
    }

    List<Observation.Delay> delay() {
      return longest.isZero() ? List.of() : List.of(new Observation.Delay(table, access, longest));
    }
  }
}
