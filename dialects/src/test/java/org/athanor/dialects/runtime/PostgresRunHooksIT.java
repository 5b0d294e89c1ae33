package org.athanor.dialects.runtime;

import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/** Hooks on PostgreSQL. */
class PostgresRunHooksIT extends RunHooksContract {
  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  boolean rollsBack() {
    return true;
  }
}
