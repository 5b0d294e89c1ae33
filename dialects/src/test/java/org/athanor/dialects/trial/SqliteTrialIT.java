package org.athanor.dialects.trial;

import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.sqlite.SqliteDialectProvider;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/** {@link TrialContract} on this database. */
final class SqliteTrialIT extends TrialContract {
  @Override
  ScratchDatabase database() {
    return SqliteFile.create();
  }

  @Override
  DialectProvider provider() {
    return new SqliteDialectProvider();
  }
}
