package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.dialect.ConnectionSource;
import org.athanor.schema.Schema;

/**
 * A database as it is.
 *
 * @param connections opens connections to it
 */
public record LiveState(ConnectionSource connections) implements SchemaState {
  @Override
  public Schema read(Workbench bench) throws SQLException {
    try (Connection connection = connections.open()) {
      return bench.inspect(connection);
    }
  }

  @Override
  public String description() {
    return "the database " + connections.displayUrl();
  }
}
