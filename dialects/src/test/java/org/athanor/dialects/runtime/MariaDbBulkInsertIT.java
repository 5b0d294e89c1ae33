package org.athanor.dialects.runtime;

import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** Many rows into MariaDB, by INSERT statements. */
class MariaDbBulkInsertIT extends BulkInsertContract {
  @Override
  ScratchDatabase create() {
    return MariaDbServer.shared().createDatabase();
  }
}
