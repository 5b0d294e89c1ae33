package org.athanor.dialects.size;

import java.util.List;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/** {@link SizeContract} on this database. */
final class MariaDbSizeIT extends SizeContract {
  @Override
  ScratchDatabase database() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  List<String> analysis() {
    return List.of("ANALYZE TABLE orders, vacant");
  }
}
