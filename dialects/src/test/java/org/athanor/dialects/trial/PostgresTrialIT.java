package org.athanor.dialects.trial;

import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/** {@link TrialContract} on this database. */
final class PostgresTrialIT extends TrialContract {
  @Override
  ScratchDatabase database() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new PostgresDialectProvider();
  }
}
