package org.athanor.dialects.runtime;

import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/** Hooks on SQLite. */
class SqliteRunHooksIT extends RunHooksContract {
  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }

  @Override
  boolean rollsBack() {
    return true;
  }
}
