package org.athanor.dialects.mariadb;

import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.FamilyCases;
import org.athanor.testkit.GoldenCase;
import org.athanor.testkit.GoldenContract;

final class MariaDbGoldenTest extends GoldenContract {
  @Override
  protected Dialect dialect() {
    return new MariaDbDialectProvider().offline(new ServerVersion(11, 4));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/mariadb");
  }

  @Override
  protected List<GoldenCase> additionalCases() {
    return FamilyCases.all();
  }
}
