package org.athanor.dialects.trial;

import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.h2.H2DialectProvider;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;

/** {@link SampleContract} on this database. */
final class H2SampleIT extends SampleContract {
  @Override
  ScratchDatabase database() {
    return H2Database.inMemory("");
  }

  @Override
  DialectProvider provider() {
    return new H2DialectProvider();
  }
}
