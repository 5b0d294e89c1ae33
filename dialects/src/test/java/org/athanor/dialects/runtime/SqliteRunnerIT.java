package org.athanor.dialects.runtime;

import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/** The runner on SQLite. */
class SqliteRunnerIT extends RunnerContract {
  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }
}
