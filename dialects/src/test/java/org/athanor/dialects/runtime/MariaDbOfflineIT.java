package org.athanor.dialects.runtime;

import java.nio.file.Path;
import java.util.List;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** Scripts for MariaDB. */
class MariaDbOfflineIT extends OfflineContract {
  @Override
  ScratchDatabase create() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  List<String> shell(ScratchDatabase target, Path script) {
    return MariaDbServer.shared().shell(target.name());
  }
}
