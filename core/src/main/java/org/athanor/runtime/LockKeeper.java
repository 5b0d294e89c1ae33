package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.MigrationLock;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Takes the migration lock by asking again and again. It never waits inside the database: a waiting
 * statement would hold a snapshot, and CREATE INDEX CONCURRENTLY of the holder waits for those.
 */
final class LockKeeper {
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final ConnectionSource connections;
  private final Dialect dialect;
  private final RunnerOptions options;
  private final Events events;

  LockKeeper(ConnectionSource connections, Dialect dialect, RunnerOptions options, Events events) {
    this.connections = connections;
    this.dialect = dialect;
    this.options = options;
    this.events = events;
  }

  /**
   * Takes the lock.
   *
   * @param key the version table with its schema: other ones are other histories
   * @throws AthanorException RUN-004 when it is not had in time
   */
  MigrationLock.Held acquire(Connection connection, String key, RunErrors errors)
      throws SQLException {
    long began = System.nanoTime();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      Optional<MigrationLock.Held> held = dialect.lock().tryAcquire(connections, connection, key);
      Duration waited = Duration.ofNanos(System.nanoTime() - began);
      if (held.isPresent()) {
        events.tell(new MigrationEvent.LockAcquired(waited));
        return held.get();
      }
      String holder = dialect.lock().holder(connection, key).orElse(null);
      if (waited.compareTo(options.migrationLockTimeout()) >= 0) {
        throw errors.lockHeld(holder, waited);
      }
      if (options.cancellation().isRequested()) {
        throw errors.cancelled("while it waited for another migration", "Nothing was changed.");
      }
      events.tell(new MigrationEvent.LockWaiting(holder, waited));
      long left = options.migrationLockTimeout().minus(waited).toMillis() + 1;
      pause(Duration.ofMillis(Math.min(left, pause + options.random().nextLong(pause))));
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AthanorException.of(ErrorCode.RUN_015, "The run was interrupted while it waited.")
          .databaseState("What was not committed was rolled back.")
          .fix("run the same command again")
          .cause(e)
          .build();
    }
  }
}
