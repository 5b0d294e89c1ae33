package org.athanor.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.dialect.ConnectionSource;

/**
 * A database of one's own that is gone when it is closed.
 *
 * <pre>{@code
 * try (ScratchDatabase database = PostgresServer.shared().createDatabase();
 *     Connection connection = database.open()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Thread-safe: any number of connections may be open; closing the database ends them.
 */
public interface ScratchDatabase extends ConnectionSource, AutoCloseable {
  /** The name of the database, or of the file that holds it. */
  String name();

  /** The URL for any JDBC client, without user and password. */
  String jdbcUrl();

  /** The user to connect as; empty where there are none. */
  String user();

  /** The password of {@link #user()}; empty when none is asked. */
  String password();

  @Override
  Connection open() throws SQLException;

  @Override
  default String displayUrl() {
    return jdbcUrl();
  }

  /** Ends all connections and drops the database. Closing twice does nothing. */
  @Override
  void close();
}
