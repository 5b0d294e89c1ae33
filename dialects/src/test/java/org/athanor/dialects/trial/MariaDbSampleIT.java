package org.athanor.dialects.trial;

import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** {@link SampleContract} on this database. */
final class MariaDbSampleIT extends SampleContract {
  @Override
  ScratchDatabase database() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new MariaDbDialectProvider();
  }
}
