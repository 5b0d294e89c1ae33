package org.athanor.dialects.runtime;

import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/** Many rows into SQLite, by INSERT statements. */
class SqliteBulkInsertIT extends BulkInsertContract {
  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }
}
