package org.athanor.dialects.mysql;

import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.testkit.GoldenCase;
import org.athanor.testkit.GoldenContract;

/**
 * The SQL of MySQL, which no test can run: there is no server of it to be had as a library. What it
 * shares with MariaDB runs there; the files show the differences.
 */
final class MySqlGoldenTest extends GoldenContract {
  @Override
  protected Dialect dialect() {
    return new MySqlDialectProvider().offline(new ServerVersion(8, 4));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/mysql");
  }

  @Override
  protected List<GoldenCase> additionalCases() {
    return FamilyCases.all();
  }
}
