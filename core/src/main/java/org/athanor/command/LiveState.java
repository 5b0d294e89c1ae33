package org.athanor.command;

import java.sql.SQLException;
import org.athanor.dialect.ConnectionSource;

/**
 * A database as it is.
 *
 * @param connections opens connections to it
 */
public record LiveState(ConnectionSource connections) implements SchemaState {
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    return bench.inspect(bench.open(connections));
  }

  @Override
  public String description() {
    return "the database " + connections.displayUrl();
  }
}
