package org.athanor.dialects.h2;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.testkit.ConstraintContract;

final class H2ConstraintIT extends ConstraintContract {
  @Override
  protected DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return ContractDatabase.create();
  }
}
