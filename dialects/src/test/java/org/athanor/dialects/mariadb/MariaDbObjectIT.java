package org.athanor.dialects.mariadb;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.schema.DataType;
import org.athanor.scratch.MariaDbServer;
import org.athanor.testkit.ObjectContract;
import org.jspecify.annotations.Nullable;

final class MariaDbObjectIT extends ObjectContract {
  @Override
  protected DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  protected @Nullable DataType sequenceType() {
    return null;
  }

  @Override
  protected ConnectionSource createDatabase() {
    return MariaDbServer.shared().createDatabase();
  }
}
