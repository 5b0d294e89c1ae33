package org.athanor.operation;

import java.sql.Connection;

/** Code of a revision that must look at the data. */
@FunctionalInterface
public interface ConnectionTask {
  /**
   * Does the work. The connection belongs to the runner: it must not be closed, committed or rolled
   * back here.
   *
   * @throws Exception to fail the revision
   */
  void run(Connection connection) throws Exception;
}
