package org.athanor.dialects.runtime;

import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/** The runner on PostgreSQL. */
class PostgresRunnerIT extends RollbackRunnerContract {
  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }
}
