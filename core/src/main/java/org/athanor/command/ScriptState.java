package org.athanor.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.runtime.ScriptRounds;
import org.athanor.script.SqlFile;

/**
 * What SQL files make of an empty database, their statements in any order.
 *
 * @param place a file, or a folder whose {@code *.sql} are read with those below it
 */
public record ScriptState(Path place) implements SchemaState {
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    Connection connection = bench.scratch().connection();
    new ScriptRounds(connection, bench.dialect(connection)).load(SqlFile.read(place));
    return bench.inspect(connection);
  }

  @Override
  public String description() {
    return "the SQL of " + place;
  }
}
