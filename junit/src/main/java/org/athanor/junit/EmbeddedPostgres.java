package org.athanor.junit;

import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/**
 * A PostgreSQL server that runs beside the tests and ends with them. The system property
 * {@value PostgresServer#VERSION} chooses another major version whose programs are on the class
 * path. Thread-safe.
 */
public final class EmbeddedPostgres implements TestServer {
  /** For JUnit. */
  public EmbeddedPostgres() {}

  @Override
  public Address start() {
    return Shared.ADDRESS;
  }

  /** One for all tests of the process, as the server is. */
  private static final class Shared {
    static final Address ADDRESS = address(PostgresServer.shared().createDatabase());

    private static Address address(ScratchDatabase database) {
      return new Address(database.jdbcUrl(), database.user(), database.password());
    }
  }
}
