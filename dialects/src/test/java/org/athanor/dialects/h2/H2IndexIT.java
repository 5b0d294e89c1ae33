package org.athanor.dialects.h2;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.scratch.H2Database;
import org.athanor.testkit.IndexContract;

final class H2IndexIT extends IndexContract {
  @Override
  protected DialectProvider provider() {
    return new H2DialectProvider();
  }

  /** The cases have a column that is a key word here. */
  @Override
  protected ConnectionSource createDatabase() {
    return H2Database.inMemory(";NON_KEYWORDS=DAY");
  }
}
