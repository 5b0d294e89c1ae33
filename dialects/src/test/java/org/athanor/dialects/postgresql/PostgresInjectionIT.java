package org.athanor.dialects.postgresql;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.scratch.PostgresServer;
import org.athanor.testkit.InjectionContract;

final class PostgresInjectionIT extends InjectionContract {
  @Override
  protected DialectProvider provider() {
    return new PostgresDialectProvider();
  }

  @Override
  protected ConnectionSource createDatabase() {
    return PostgresServer.shared().createDatabase();
  }
}
