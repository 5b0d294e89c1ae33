package org.athanor.verification.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectDecorator;
import org.athanor.dialect.Inspector;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;

/** The servers on which recorded SQL and Athanor's can both be tried; a new database each time. */
final class TrialServers {
  private static final Set<String> PRODUCTS = Set.of("sqlite", "postgresql", "mariadb", "mysql");

  private final RecordedServers servers = new RecordedServers();
  private final RecordedDialects dialects;

  TrialServers(RecordedDialects dialects) {
    this.dialects = dialects;
  }

  /** Whether there is a server for the dialect. */
  boolean has(String dialect) {
    return PRODUCTS.contains(dialect);
  }

  /** Tries something on a new database of a product. */
  <T> T on(String product, Trial<T> trial) throws SQLException {
    try (ScratchDatabase database = servers.database(product);
        Connection connection = database.open()) {
      Dialect server = servers.dialect(connection);
      // There is no MySQL to start: its own statements are tried on MariaDB.
      boolean isStandIn = product.equals("mysql");
      return trial.with(new TestDatabase(
          connection, isStandIn ? new StandIn(dialects.named(product), server) : server));
    }
  }

  /**
   * Something that is tried on a database.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  interface Trial<T> {
    T with(TestDatabase database) throws SQLException;
  }

  /**
   * A dialect whose statements run on the server of a related product.
   *
   * @param base the dialect
   * @param server how to read the server
   */
  private record StandIn(Dialect base, Dialect server) implements DialectDecorator {
    @Override
    public Inspector inspector() {
      return server.inspector();
    }
  }
}
