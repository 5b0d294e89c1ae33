package org.athanor.dialects.h2;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.testkit.ConstraintDetailContract;

final class H2ConstraintDetailIT extends ConstraintDetailContract {
  @Override
  protected DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return ContractDatabase.create();
  }
}
