package org.athanor.dialects.trial;

import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** {@link TrialContract} on this database. */
final class MariaDbTrialIT extends TrialContract {
  @Override
  ScratchDatabase database() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new MariaDbDialectProvider();
  }
}
