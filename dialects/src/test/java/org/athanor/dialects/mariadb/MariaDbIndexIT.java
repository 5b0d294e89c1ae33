package org.athanor.dialects.mariadb;

import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.DialectProvider;
import org.athanor.schema.IndexOptions;
import org.athanor.scratch.MariaDbServer;
import org.athanor.testkit.IndexContract;

final class MariaDbIndexIT extends IndexContract {
  @Override
  protected DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  protected IndexOptions settings() {
    return IndexOptions.DEFAULT.with("COMMENT", "it's for the reports");
  }

  @Override
  protected ConnectionSource createDatabase() {
    return MariaDbServer.shared().createDatabase();
  }
}
