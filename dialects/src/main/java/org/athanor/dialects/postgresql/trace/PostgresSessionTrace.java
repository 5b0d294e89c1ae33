package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.trace.Observation;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.StatementTrace.Place;
import org.jspecify.annotations.Nullable;

/** Watches one session of PostgreSQL. Belongs to one thread. */
final class PostgresSessionTrace implements SessionTrace {
  private final Dialect dialect;
  private final Connection session;
  private final Connection onlooker;
  private final int process;
  private String transaction = "";
  /** What other sessions see too: all that was there when the transaction began. */
  private Relations visible = Relations.NONE;

  private Relations before = Relations.NONE;
  private Set<Observation.Lock> held = Set.of();
  /** What the last statement left behind, which is what the next of its transaction finds. */
  private Relations after = Relations.NONE;

  private Set<Observation.Lock> locked = Set.of();
  private List<Observation.Waiter> waiting = List.of();
  private SqlCommand command = new SqlCommand.Opaque("nothing has run yet", 0);
  private @Nullable WaitingLook look;
  private Duration heldUp = Duration.ZERO;

  PostgresSessionTrace(Dialect dialect, Connection session, Connection onlooker)
      throws SQLException {
    this.dialect = dialect;
    this.session = session;
    this.onlooker = onlooker;
    this.process = Integer.parseInt(text("SELECT pg_backend_pid()"));
    // The reasons of rewrites and scans are said at this level.
    text("SELECT set_config('client_min_messages', 'debug1', false)");
  }

  @Override
  public Place before(String sql) throws SQLException {
    endLook();
    command = dialect.grammar().parse(sql);
    if (session.getAutoCommit()) {
      before = Relations.all(session);
      visible = before;
      transaction = "";
      held = Set.of();
      standInTheWay();
      return Place.OUTSIDE;
    }
    if (isAnotherTransaction()) {
      before = Relations.all(session);
      visible = before;
      held = SessionLocks.of(session, process, visible.byId());
      waiting = List.of();
    } else {
      before = after;
      held = locked;
    }
    return Place.IN_TRANSACTION;
  }

  private boolean isAnotherTransaction() throws SQLException {
    String now = text("""
        SELECT l.virtualtransaction FROM pg_catalog.pg_locks l
        WHERE l.pid = pg_backend_pid() AND l.locktype = 'virtualxid'
        """);
    boolean isAnother = !now.equals(transaction);
    transaction = now;
    return isAnother;
  }

  private void standInTheWay() throws SQLException {
    StatementFacts facts = dialect
        .effects()
        .factsOf(command, CatalogState.empty(dialect.catalogRules()), SessionSettings.UNKNOWN);
    Obstacle obstacle = Obstacle.of(command, facts, visible.byId().values());
    if (obstacle != null
        && visible.byId().values().stream()
            .anyMatch(each -> each.name().equals(obstacle.table()))) {
      look = new WaitingLook(dialect, onlooker, process, visible.byId());
      look.begin(obstacle);
    }
  }

  @Override
  public Observation after(List<String> messages) throws SQLException {
    List<String> said =
        new ArrayList<>(messages.stream().filter(ServerWords::areWorthTelling).toList());
    after = transaction.isEmpty() ? Relations.all(session) : before.later(session);
    String timeout = text("SELECT current_setting('lock_timeout')");
    Set<Observation.Lock> taken = new LinkedHashSet<>(locks());
    locked = new LinkedHashSet<>(taken);
    taken.removeAll(held);
    if (look != null) {
      waiting = look.waiters();
      said.addAll(look.refusals());
    } else if (!taken.isEmpty() || transaction.isEmpty()) {
      waiting = waiters(locked, said);
    }
    endLook();
    return new Observation(
        new ArrayList<>(held),
        new ArrayList<>(taken),
        new DoneWork(visible.byId(), before.byId(), after.byId(), said).of(command),
        waiting,
        List.of(),
        said,
        timeout);
  }

  /** Those that the session has now, or had while it was looked at. */
  private Set<Observation.Lock> locks() throws SQLException {
    if (look == null) {
      return SessionLocks.of(session, process, visible.byId());
    }
    look.end();
    return look.locks();
  }

  private List<Observation.Waiter> waiters(Set<Observation.Lock> locks, List<String> said)
      throws SQLException {
    if (locks.isEmpty()) {
      return List.of();
    }
    Set<Observation.Lock> all = new HashSet<>(locks);
    onlooker.setAutoCommit(false);
    try {
      LockProbe probe = new LockProbe(dialect, onlooker);
      List<Observation.Waiter> waiters = probe.waiters(all);
      said.addAll(probe.refusals());
      return waiters;
    } finally {
      onlooker.rollback();
      onlooker.setAutoCommit(true);
    }
  }

  @Override
  public Duration heldUp() {
    return heldUp;
  }

  private void endLook() throws SQLException {
    heldUp = Duration.ZERO;
    if (look != null) {
      WaitingLook ending = look;
      look = null;
      ending.end();
      heldUp = ending.heldUp();
    }
  }

  private String text(String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
    }
  }

  @Override
  public void close() throws SQLException {
    endLook();
  }
}
