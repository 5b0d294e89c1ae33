package org.athanor.dialects.h2;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.testkit.TableContract;

final class H2TableIT extends TableContract {
  @Override
  protected DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return ContractDatabase.create();
  }
}
