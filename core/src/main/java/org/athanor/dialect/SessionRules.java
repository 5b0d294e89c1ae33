package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.athanor.operation.Operation;

/** How a product's sessions and transactions are prepared for a run, and how its errors read. */
public interface SessionRules {
  /** What must run before the transaction of these operations is opened; may be empty. */
  List<Statement> beforeTransaction(List<Operation> operations);

  /** What must run as the last thing inside that transaction; may be empty. */
  List<Statement> beforeCommit(List<Operation> operations);

  /** What must run after that transaction has ended, committed or not; may be empty. */
  List<Statement> afterTransaction(List<Operation> operations);

  /** The statement that opens a transaction, for scripts and for drivers that leave it to us. */
  String begin();

  /** The statement that bounds how long this transaction waits for locks; empty where none can. */
  Optional<Statement> lockTimeout(Duration timeout);

  /** The same for what runs outside a transaction: it holds for the rest of the session. */
  Optional<Statement> sessionLockTimeout(Duration timeout);

  /** The statement that bounds each statement of this transaction; empty where none can. */
  Optional<Statement> statementTimeout(Duration timeout);

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
}
