package org.athanor.dialects.sqlite;

import java.nio.file.Path;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.testkit.GoldenContract;

final class SqliteGoldenTest extends GoldenContract {
  @Override
  protected Dialect dialect() {
    return new SqliteDialectProvider().offline(new ServerVersion(3, 50));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/sqlite");
  }
}
