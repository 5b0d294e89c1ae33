package org.athanor.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.ScriptRounds;
import org.athanor.script.RenameComments;
import org.athanor.script.SqlFile;

/**
 * What SQL files make of an empty database, their statements in any order.
 *
 * @param place a file, or a folder whose {@code *.sql} are read with those below it
 */
public record ScriptState(Path place) implements SchemaState {
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    ScratchDatabases.Scratch scratch = bench.scratch();
    Connection loading = scratch.connection();
    Dialect dialect = bench.dialect(loading);
    List<SqlFile> files = SqlFile.read(place);
    new ScriptRounds(loading, dialect).load(files);
    // Another session: what the scripts set in theirs, such as a search path, must not count.
    ReadSchema read = bench.inspect(bench.open(scratch.connections()));
    return read.withRenames(new RenameComments(dialect).read(files, read.schema()));
  }

  @Override
  public String description() {
    return "the SQL of " + place;
  }
}
