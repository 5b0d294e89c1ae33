package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.SessionRules;
import org.jspecify.annotations.Nullable;

/**
 * Connections of one database that are lent again when they come back, each as fresh as a new one:
 * for the many short runs of a trial, where connecting takes longer than the run.
 *
 * <pre>{@code
 * try (KeptConnections kept = new KeptConnections(scratch.connections(), dialect.session())) {
 *   new MigrationRunner(revisions, new Database(kept, dialects), options, List.of());
 * }
 * }</pre>
 *
 * <p>Where the product cannot {@linkplain SessionRules#renew renew} a session, nothing is kept.
 * Thread-safe.
 */
public final class KeptConnections implements ConnectionSource, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.athanor.runtime");

  private final ConnectionSource connections;
  private final SessionRules rules;
  private final Deque<Connection> idle = new ArrayDeque<>();

  /**
   * Nothing is connected to before {@link #open}.
   *
   * @param connections opens those that are missing
   * @param rules how a session is made like a new one
   */
  public KeptConnections(ConnectionSource connections, SessionRules rules) {
    this.connections = connections;
    this.rules = rules;
  }

  @Override
  public Connection open() throws SQLException {
    Connection kept = next();
    return kept == null ? connections.open() : kept;
  }

  /** Whoever came last is the most likely to be connected still. */
  private synchronized @Nullable Connection next() throws SQLException {
    for (Connection kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
      if (!kept.isClosed()) {
        return kept;
      }
    }
    return null;
  }

  @Override
  public void giveBack(Connection connection) throws SQLException {
    if (isRenewed(connection)) {
      keep(connection);
    } else {
      connections.giveBack(connection);
    }
  }

  /** The run is over, and well or not: that its session cannot be used again changes nothing. */
  private boolean isRenewed(Connection connection) {
    try {
      if (connection.isClosed()) {
        return false;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.clearWarnings();
      return rules.renew(connection);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection is not used again", e);
      return false;
    }
  }

  private synchronized void keep(Connection connection) {
    idle.addLast(connection);
  }

  @Override
  public String displayUrl() {
    return connections.displayUrl();
  }

  /** Closes those that nobody uses; later ones are kept again. */
  @Override
  public synchronized void close() throws SQLException {
    for (Connection kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
      connections.giveBack(kept);
    }
  }
}
