package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.trace.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a statement that holds no locks any more when it has ended: stands in its way, looks
 * while it waits, steps aside, and goes on looking until it has ended.
 *
 * <p>One daemon thread, which alone uses the onlooker's session between {@link #begin} and
 * {@link #end}.
 */
final class WaitingLook {
  private static final long PAUSE_MILLIS = 3;

  private static final String WAITS = """
      SELECT pg_backend_pid() = ANY (pg_blocking_pids(?))
      """;

  private final Dialect dialect;
  private final Connection onlooker;
  private final int process;
  private final Map<Long, Relation> relations;
  private final Set<Observation.Lock> seen = new LinkedHashSet<>();
  private List<Observation.Waiter> waiters = List.of();
  private List<String> refusals = List.of();
  private long heldUpNanos;
  private volatile boolean over;
  private @Nullable SQLException failure;
  private @Nullable Thread thread;

  /**
   * Of one statement.
   *
   * @param process the server process that runs it
   * @param relations what others see too
   */
  WaitingLook(Dialect dialect, Connection onlooker, int process, Map<Long, Relation> relations) {
    this.dialect = dialect;
    this.onlooker = onlooker;
    this.process = process;
    this.relations = relations;
  }

  /** Stands in the way; the statement may begin when this returns. */
  void begin(Obstacle obstacle) throws SQLException {
    onlooker.setAutoCommit(false);
    try (Statement statement = onlooker.createStatement()) {
      statement.execute(obstacle.sql(dialect));
    } catch (SQLException e) {
      onlooker.rollback();
      onlooker.setAutoCommit(true);
      if (!LockProbe.isForbidden(e)) {
        throw e;
      }
      refusals = List.of(e.getMessage() + "; so its locks were not looked at");
      return;
    }
    thread = new Thread(this::look, "athanor-trace");
    thread.setDaemon(true);
    thread.start();
  }

  /** The statement has ended, well or not, and nothing is in the way of anybody any more. */
  void end() throws SQLException {
    over = true;
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
      onlooker.setAutoCommit(true);
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** The locks that the statement held or waited for. */
  Set<Observation.Lock> locks() {
    return seen;
  }

  /** Who waited for it. */
  List<Observation.Waiter> waiters() {
    return waiters;
  }

  /** What the server did not let be seen, and why. */
  List<String> refusals() {
    return refusals;
  }

  /** How long it had to wait for us. */
  Duration heldUp() {
    return Duration.ofNanos(heldUpNanos);
  }

  private void look() {
    try {
      boolean inTheWay = true;
      while (!over) {
        boolean waits = inTheWay && waits();
        seen.addAll(SessionLocks.of(onlooker, process, relations));
        if (waits) {
          inTheWay = false;
          stepAside();
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      if (inTheWay) {
        onlooker.rollback();
      }
    } catch (SQLException e) {
      failure = e;
      closeOnlooker();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closeOnlooker();
    }
  }

  /**
   * What is measured here is the time that the statement waits although it could go on. From now on
   * each look is a transaction of its own: an open one keeps a snapshot for which concurrent
   * statements wait too.
   */
  private void stepAside() throws SQLException {
    long began = System.nanoTime();
    LockProbe probe = new LockProbe(dialect, onlooker);
    waiters = probe.waiters(seen);
    refusals = probe.refusals();
    onlooker.rollback();
    onlooker.setAutoCommit(true);
    heldUpNanos = System.nanoTime() - began;
  }

  private boolean waits() throws SQLException {
    try (PreparedStatement statement = onlooker.prepareStatement(WAITS)) {
      statement.setInt(1, process);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** With its session ends what it stands for. */
  private void closeOnlooker() {
    try {
      onlooker.close();
    } catch (SQLException e) {
      if (failure != null) {
        failure.addSuppressed(e);
      }
    }
  }
}
