package org.athanor.dialects.backup;

import java.nio.file.Path;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.h2.H2DialectProvider;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/** {@link BackupContract} on this database. */
final class H2BackupIT extends BackupContract {
  @Override
  ScratchDatabase database() {
    return H2Database.inMemory("");
  }

  @Override
  DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  @Nullable Path programs() {
    return null;
  }
}
