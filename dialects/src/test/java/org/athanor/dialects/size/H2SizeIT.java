package org.athanor.dialects.size;

import java.util.List;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.h2.H2DialectProvider;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;

/** {@link SizeContract} on this database. */
final class H2SizeIT extends SizeContract {
  @Override
  ScratchDatabase database() {
    return H2Database.inMemory("");
  }

  @Override
  DialectProvider provider() {
    return new H2DialectProvider();
  }

  @Override
  List<String> analysis() {
    return List.of();
  }

  /** In memory there is no file. */
  @Override
  long leastRoom() {
    return 0;
  }
}
