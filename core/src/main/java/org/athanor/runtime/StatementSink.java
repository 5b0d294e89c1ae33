package org.athanor.runtime;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Statement;
import org.athanor.operation.Operation;

/** Where statements go: a connection, or a script. Belongs to one run. */
interface StatementSink {
  /** Opens the transaction of these operations. */
  void begin(List<Operation> operations) throws SQLException;

  /**
   * Takes one statement, inside the open transaction or outside when none is open.
   *
   * @throws Exception what the database or the user's code throws
   */
  void run(Statement statement) throws Exception;

  /** Commits the transaction of these operations. */
  void commit(List<Operation> operations) throws SQLException;
}
