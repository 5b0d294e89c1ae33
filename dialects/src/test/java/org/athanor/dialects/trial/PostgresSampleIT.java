package org.athanor.dialects.trial;

import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/** {@link SampleContract} on this database. */
final class PostgresSampleIT extends SampleContract {
  @Override
  ScratchDatabase database() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new PostgresDialectProvider();
  }
}
