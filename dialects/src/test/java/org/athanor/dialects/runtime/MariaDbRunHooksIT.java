package org.athanor.dialects.runtime;

import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** Hooks on MariaDB. */
class MariaDbRunHooksIT extends RunHooksContract {
  @Override
  ScratchDatabase create() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  boolean rollsBack() {
    return false;
  }
}
