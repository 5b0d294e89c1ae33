package org.athanor.dialects.mariadb;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.scratch.MariaDbServer;
import org.athanor.testkit.ConstraintDetailContract;

final class MariaDbConstraintDetailIT extends ConstraintDetailContract {
  @Override
  protected DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return MariaDbServer.shared().createDatabase();
  }
}
