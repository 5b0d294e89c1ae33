package org.athanor.dialects.postgresql;

import java.nio.file.Path;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.testkit.GoldenContract;

final class PostgresGoldenTest extends GoldenContract {
  @Override
  protected Dialect dialect() {
    return new PostgresDialectProvider().offline(new ServerVersion(17, 0));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/postgresql");
  }
}
