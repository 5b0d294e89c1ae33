package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.SessionRules;
import org.jspecify.annotations.Nullable;

/**
 * Looks, from a second connection, who blocks a statement that has waited for most of its lock
 * timeout. Afterwards it is too late to ask: the waiter is gone from the server's lock table.
 *
 * <p>One daemon thread, started with the first statement and ended by {@link #close}. Methods are
 * called by the thread of the run.
 */
final class BlockerWatch implements AutoCloseable {
  private static final Duration END_LIMIT = Duration.ofSeconds(2);

  private final ConnectionSource connections;
  private final SessionRules rules;
  private final String sessionId;
  private final long patienceMillis;
  private final AtomicReference<List<String>> seen = new AtomicReference<>(List.of());
  private final Object change = new Object();
  private long startedAt;
  private boolean waiting;
  private boolean closed;
  private @Nullable Thread thread;

  BlockerWatch(
      ConnectionSource connections, SessionRules rules, String sessionId, Duration lockTimeout) {
    this.connections = connections;
    this.rules = rules;
    this.sessionId = sessionId;
    this.patienceMillis = Math.max(1, lockTimeout.toMillis() * 6 / 10);
  }

  /** A statement begins. */
  void started() {
    synchronized (change) {
      startedAt = System.nanoTime();
      waiting = true;
      if (thread == null) {
        thread = new Thread(this::watch, "athanor-blocker-watch");
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  /** The statement ended, well or not. */
  void ended() {
    synchronized (change) {
      waiting = false;
    }
  }

  /** Who was seen in the way of the last statement that waited long. */
  List<String> blockers() {
    return seen.getAndSet(List.of());
  }

  private void watch() {
    Connection observer = null;
    try {
      while (awaitPatience()) {
        if (observer == null) {
          observer = connections.open();
        }
        List<String> blockers = rules.blockers(observer, sessionId);
        if (!blockers.isEmpty()) {
          seen.set(blockers);
        }
      }
    } catch (SQLException | RuntimeException e) {
      // Without an observer the error names no blocker; the run itself must not suffer.
      seen.set(List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(observer);
    }
  }

  /** Waits until a statement has run long enough to be looked at; false when it is time to end. */
  private boolean awaitPatience() throws InterruptedException {
    synchronized (change) {
      long interval = Math.max(1, patienceMillis / 6);
      do {
        change.wait(interval);
      } while (!closed && !(waiting && elapsedMillis() >= patienceMillis));
      return !closed;
    }
  }

  private long elapsedMillis() {
    return (System.nanoTime() - startedAt) / 1_000_000;
  }

  private static void closeQuietly(@Nullable Connection connection) {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger("org.athanor.runtime")
          .log(System.Logger.Level.DEBUG, "The observing connection did not close", e);
    }
  }

  @Override
  public void close() {
    Thread ending;
    synchronized (change) {
      closed = true;
      change.notifyAll();
      ending = thread;
    }
    if (ending != null) {
      try {
        ending.join(END_LIMIT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
