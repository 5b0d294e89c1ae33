package org.athanor.command;

import java.nio.file.Path;
import java.sql.SQLException;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.script.SchemaJson;

/**
 * A schema as it was saved, by {@link Inspect} as JSON; no database is asked.
 *
 * @param file the file
 */
public record SnapshotState(Path file) implements SchemaState {
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    SchemaJson.Snapshot snapshot = SchemaJson.read(file);
    Dialect dialect = bench.dialect();
    if (!dialect.name().equals(snapshot.dialect())) {
      throw AthanorException.of(
              ErrorCode.GEN_042,
              "\"" + file + "\" is a snapshot of " + snapshot.dialect()
                  + ", and the comparison is made on " + dialect.name() + ".")
          .fix("compare schemas of one product")
          .databaseState("Nothing was changed.")
          .build();
    }
    return new ReadSchema(snapshot.schema(), null);
  }

  @Override
  public String description() {
    return "the snapshot " + file;
  }
}
