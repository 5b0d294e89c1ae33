package org.athanor.operation;

import java.sql.Connection;

/** Code of a revision that works on rows through the stubs of tables. */
@FunctionalInterface
public interface DataTask {
  /**
   * Does the work. The connection belongs to the runner: it must not be closed, committed or rolled
   * back here.
   *
   * @param connection the connection, for what the stubs cannot say
   * @param data runs statements of stubs on it
   * @throws Exception to fail the revision
   */
  void run(Connection connection, DataAccess data) throws Exception;
}
