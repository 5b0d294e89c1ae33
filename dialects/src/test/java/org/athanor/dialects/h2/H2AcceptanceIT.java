package org.athanor.dialects.h2;

import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.testkit.AcceptanceContract;

final class H2AcceptanceIT extends AcceptanceContract {
  @Override
  protected DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return ContractDatabase.create();
  }

  @Override
  protected List<Case> ownCases() {
    return List.of();
  }
}
