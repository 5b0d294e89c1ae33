package org.athanor.dialects.runtime;

import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;

/** The runner on H2. */
class H2RunnerIT extends ResumingRunnerContract {
  @Override
  ScratchDatabase create() {
    return H2Database.inMemory("");
  }
}
