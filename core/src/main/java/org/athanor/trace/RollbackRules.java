package org.athanor.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a product must know of itself before revisions may be run on a database in use, in a
 * transaction that is rolled back in the end. A {@link Tracer} gives it where the product takes
 * changes of the schema back.
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * String transaction = rules.begin(connection, Duration.ofSeconds(10));
 * ...
 * connection.rollback();
 * boolean isProved = rules.fate(onlooker, transaction) == RollbackRules.Fate.ROLLED_BACK;
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface RollbackRules {
  /** What has become of a transaction. */
  enum Fate {
    /** All of it is taken back. */
    ROLLED_BACK,
    /** It was committed. */
    COMMITTED,
    /** It goes on. */
    OPEN
  }

  /**
   * What of a text no rollback takes back; asked before anything runs.
   *
   * @param sql one statement, or several
   * @return why, one clause each, such as {@code it cannot run in a transaction}; empty when all of
   *     it is taken back
   */
  List<String> lasting(String sql);

  /**
   * Prepares a transaction that has just been opened: when its client is gone without a word, the
   * server must end it soon.
   *
   * @param session the session of the transaction
   * @param limit how long the server may wait for the client
   * @return the transaction, for {@link #fate}
   * @throws SQLException when the server refuses
   */
  String begin(Connection session, Duration limit) throws SQLException;

  /** What the session runs at the end, so that what a commit would check is checked. */
  List<String> checksOfCommit();

  /**
   * What has become of a transaction, in the words of the server.
   *
   * @param onlooker another session of the same database
   * @param transaction what {@link #begin} gave
   * @throws SQLException when the server cannot be asked
   */
  Fate fate(Connection onlooker, String transaction) throws SQLException;

  /**
   * Where the counters are that give numbers and never take them back, by their names.
   *
   * @throws SQLException when the server cannot be asked
   */
  Map<String, String> counters(Connection onlooker) throws SQLException;
}
