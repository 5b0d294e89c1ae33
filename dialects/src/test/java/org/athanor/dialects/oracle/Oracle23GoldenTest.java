package org.athanor.dialects.oracle;

import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.testkit.GoldenCase;
import org.athanor.testkit.GoldenContract;

/** What 23ai has words for. */
class Oracle23GoldenTest extends GoldenContract {
  @Override
  protected Dialect dialect() {
    return new OracleDialectProvider().offline(new ServerVersion(23, 0));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/oracle-23");
  }

  @Override
  protected List<GoldenCase> additionalCases() {
    return OracleCases.all();
  }
}
