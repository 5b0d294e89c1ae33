package org.athanor.trace;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The watch over one session. Whoever runs its statements asks before and after each one, on the
 * thread that runs them and, inside a transaction, before that is committed.
 *
 * <pre>{@code
 * try (SessionTrace watch = tracer.watch(session, onlooker)) {
 *   watch.before(sql);
 *   statement.execute(sql);
 *   Observation seen = watch.after(messages);
 * }
 * }</pre>
 *
 * <p>Belongs to one thread.
 */
public interface SessionTrace extends AutoCloseable {
  /**
   * Looks at the database before a statement.
   *
   * @param sql the statement that is going to run next in the watched session
   * @return where it is going to run
   * @throws SQLException when the server cannot be asked
   */
  StatementTrace.Place before(String sql) throws SQLException;

  /**
   * Looks at the database after it.
   *
   * @param messages what the server said while it ran
   * @throws SQLException when the server cannot be asked
   */
  Observation after(List<String> messages) throws SQLException;

  /**
   * How long the statement was held up by the watch itself, to be taken off its time. Only a
   * statement outside a transaction is: somebody has to stand in its way while it is looked at.
   */
  Duration heldUp();

  /** Ends what the watch itself has begun; a statement that waits for it goes on. */
  @Override
  void close() throws SQLException;
}
