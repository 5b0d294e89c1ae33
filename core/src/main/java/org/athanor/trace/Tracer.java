package org.athanor.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Watches what statements do on a server of one product. A dialect that can tell gives one.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Tracer {
  /**
   * Begins to watch a session.
   *
   * @param session the session whose statements are watched; it is told to say more than usual
   * @param onlooker another session of the same database, which the watch has to itself; both are
   *     closed by the caller, after the watch
   * @return the watch
   * @throws SQLException when the server does not let itself be watched
   */
  SessionTrace watch(Connection session, Connection onlooker) throws SQLException;

  /**
   * How revisions are run on a database in use and taken back; empty where a change of the schema
   * cannot be.
   */
  default Optional<RollbackRules> rollback() {
    return Optional.empty();
  }

  /** Whether watching takes so little that it can be done whenever a revision is tried. */
  default boolean takesLittle() {
    return true;
  }
}
