package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps apart migrations of one database that run at the same time.
 *
 * <p>The lock vanishes with the process that holds it, never waits by itself (the caller polls),
 * and nothing that the holder runs on its other connections waits for it.
 */
public interface MigrationLock {
  /**
   * Tries to take the lock.
   *
   * @param connections opens a connection of the lock's own where the product needs one
   * @param migrationConnection the connection on which the migration will run
   * @param key what is locked: the name of the version table
   * @return the held lock, or empty when somebody else holds it
   * @throws SQLException when the database cannot be asked
   */
  Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key) throws SQLException;

  /** Who holds the lock, in words for a message, when that can be told. */
  Optional<String> holder(Connection connection, String key) throws SQLException;

  /** A lock that is held until it is closed. */
  interface Held extends AutoCloseable {
    /** Whether it is still held; false after a lost connection. */
    boolean isHeld();

    @Override
    void close() throws SQLException;
  }
}
