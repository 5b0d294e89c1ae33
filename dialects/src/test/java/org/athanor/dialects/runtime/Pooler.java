package org.athanor.dialects.runtime;

import java.io.IOException;

/** Something that shares a few server connections among many clients. */
interface Pooler extends AutoCloseable {
  String jdbcUrl();

  @Override
  void close() throws IOException;
}
