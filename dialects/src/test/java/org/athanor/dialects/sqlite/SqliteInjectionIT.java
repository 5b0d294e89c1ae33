package org.athanor.dialects.sqlite;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.InjectionContract;

final class SqliteInjectionIT extends InjectionContract {
  @Override
  protected DialectProvider provider() {
    return new SqliteDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return SqliteFile.create();
  }
}
