package org.athanor.dialects.runtime;

import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** The runner on MariaDB. */
class MariaDbRunnerIT extends ResumingRunnerContract {
  @Override
  ScratchDatabase create() {
    return MariaDbServer.shared().createDatabase();
  }
}
