package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.athanor.operation.Operation;

/** How a product's sessions and transactions are prepared for a run, and how its errors read. */
public interface SessionRules {
  /** What must run before the transaction of these operations is opened; usually nothing. */
  default List<Statement> beforeTransaction(List<Operation> operations) {
    return List.of();
  }

  /** What must run as the last thing inside that transaction; usually nothing. */
  default List<Statement> beforeCommit(List<Operation> operations) {
    return List.of();
  }

  /** What must run after that transaction has ended, committed or not; usually nothing. */
  default List<Statement> afterTransaction(List<Operation> operations) {
    return List.of();
  }

  /**
   * The statement that opens a transaction, for scripts and for drivers that leave it to us; empty
   * text where a transaction is opened by its first statement.
   */
  String begin();

  /** The statement that bounds how long this transaction waits for locks; empty where none can. */
  Optional<Statement> lockTimeout(Duration timeout);

  /** The same for what runs outside a transaction: it holds for the rest of the session. */
  Optional<Statement> sessionLockTimeout(Duration timeout);

  /**
   * The statement that takes {@link #sessionLockTimeout} back, so that the limit stays with nobody
   * who gets the same session from a pool after us; empty where nothing needs it.
   */
  default Optional<Statement> sessionLockTimeoutReset() {
    return Optional.empty();
  }

  /**
   * Whether {@link #lockTimeout} outlives its transaction, so that {@link #sessionLockTimeoutReset}
   * has to follow there too.
   */
  default boolean keepsLockTimeout() {
    return false;
  }

  /** The statement that bounds each statement of this transaction; empty where none can. */
  Optional<Statement> statementTimeout(Duration timeout);

  /**
   * What a session runs before scripts are loaded whose statements stand in any order, such as
   * leaving the bodies of functions unchecked; may be empty.
   */
  default List<Statement> beforeLoading() {
    return List.of();
  }

  /**
   * What a session runs before rows come in that are known to refer to rows that are there: the
   * server then does not look for each of them. Triggers may be left out too. Empty where it always
   * looks. It may need more rights than a user has.
   */
  default List<Statement> beforeTrustedRows() {
    return List.of();
  }

  /** What takes {@link #beforeTrustedRows} back. */
  default List<Statement> afterTrustedRows() {
    return List.of();
  }

  /**
   * What a session runs that is to read one state of a database and to change nothing: the server
   * then refuses changes. Empty where the driver sees to it, or nobody.
   */
  default List<Statement> beforeReadingOnly() {
    return List.of();
  }

  /**
   * A statement that defines a wanted schema as it is run on a scratch database: without what would
   * reach other servers from there. Empty where nothing of it is left.
   */
  default Optional<String> forLoading(String sql) {
    return Optional.of(sql);
  }

  /** Whether an error means that a lock was not had in time, so that trying again may help. */
  boolean isLockTimeout(SQLException error);

  /** Whether an error means that the database accepts no change. */
  boolean isReadOnly(SQLException error);

  /** Whether an error means that the session or server is gone. */
  boolean isConnectionLost(SQLException error);

  /**
   * Who blocks, asked on another connection while the session {@code waiterId} waits; each line
   * names a session, its state, its age and its query. Empty when it cannot be told.
   */
  List<String> blockers(Connection observer, String waiterId) throws SQLException;

  /** An id of the session for {@link #blockers}, such as the backend's process id. */
  String sessionId(Connection connection) throws SQLException;

  /**
   * Whether an error means that the statement cannot run inside a transaction, so that it may be
   * tried again outside.
   */
  default boolean refusesTransaction(SQLException error) {
    // 25001 active_sql_transaction, 2D000 invalid_transaction_termination (a procedure commits).
    return "25001".equals(error.getSQLState()) || "2D000".equals(error.getSQLState());
  }

  /**
   * What an earlier try of a statement outside a transaction left behind, when it was interrupted.
   *
   * @param connection an open connection without a transaction in progress
   * @param statement the statement that was begun and never known to end
   */
  default Remains remains(Connection connection, Statement statement) throws SQLException {
    return Remains.NONE;
  }

  /** How a script for the product's own shell is put together. */
  default ScriptStyle scriptStyle() {
    return ScriptStyle.SEMICOLONS;
  }

  /** The expression for this moment with its time zone, as it is stored in Athanor's tables. */
  default String now() {
    return "CURRENT_TIMESTAMP";
  }

  /**
   * The command line that runs a script in the product's own shell and stops at the first error,
   * with {@code FILE} in the place of the script; empty where there is no usual one.
   */
  default Optional<String> shellCommand() {
    return Optional.empty();
  }

  /**
   * The statement that makes a script stop where {@code guard} finds a row; empty where SQL of this
   * product cannot say it.
   */
  default Optional<Statement> guardInScript(Statement.Guard guard) {
    return Optional.empty();
  }

  /**
   * Makes a session what a new one would be: its settings, temporary objects, cursors and locks are
   * gone.
   *
   * @param connection an open connection without a transaction in progress
   * @return whether that was done; false where the product cannot, or not for sure, so that the
   *     connection is to be closed
   */
  default boolean renew(Connection connection) throws SQLException {
    return false;
  }

  /**
   * What is left of an interrupted statement.
   *
   * @param complete whether the statement did its whole work after all
   * @param cleanup what must run before the statement can be tried again
   */
  record Remains(boolean complete, List<Statement> cleanup) {
    /** Nothing that is in the way. */
    public static final Remains NONE = new Remains(false, List.of());

    public Remains {
      cleanup = List.copyOf(cleanup);
    }
  }
}
