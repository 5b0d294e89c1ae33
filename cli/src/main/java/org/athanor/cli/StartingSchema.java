package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.command.SchemaState;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.UnitReplay;
import org.athanor.runtime.SchemaScript;
import org.athanor.schema.Schema;
import org.athanor.script.SqlFile;
import org.jspecify.annotations.Nullable;

/**
 * What is there before the first file or revision that is judged: of a schema that was inspected or
 * saved, or of SQL that is played and not run.
 *
 * @param dialect the product and version that it is of, or null where it does not say
 * @param schema the schema, or null where it is SQL
 * @param scripts the SQL, which may be empty
 */
record StartingSchema(@Nullable String dialect, @Nullable Schema schema, List<SqlFile> scripts) {
  /** Nothing is known. */
  static final StartingSchema NOTHING = new StartingSchema(null, null, List.of());

  StartingSchema {
    scripts = List.copyOf(scripts);
  }

  /**
   * What a name stands for; databases are read, and files.
   *
   * @param name as for {@code athanor diff}, or null
   * @param folder the working folder
   * @throws AthanorException GEN-010 when it stands for nothing, GEN-004 when it cannot be read
   */
  static StartingSchema of(@Nullable String name, DatabaseAccess access, Path folder) {
    if (name == null) {
      return NOTHING;
    }
    Path place = folder.resolve(name);
    if (Files.isDirectory(place) || name.endsWith(".sql") && Files.exists(place)) {
      return new StartingSchema(null, null, SqlFile.read(place));
    }
    SchemaNames names = new SchemaNames(access, folder);
    SchemaState state = names.state(name);
    try (Workbench bench = names.bench(null, name)) {
      Schema schema = state.read(bench).schema();
      Dialect server = bench.dialect();
      return new StartingSchema(server.name() + ":" + server.version(), schema, List.of());
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "The schema of " + name + " cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("check that the user may read the catalog")
          .databaseState("Nothing was changed.")
          .cause(e)
          .build();
    }
  }

  /** SQL that makes it; empty when nothing is known. */
  String script(Dialect of) {
    return schema != null
        ? SchemaScript.of(of, schema).text()
        : scripts.stream().map(SqlFile::text).collect(Collectors.joining("\n"));
  }

  /** The same replay with this at its start. */
  UnitReplay before(UnitReplay replay) {
    return schema != null
        ? replay.startingWith(schema)
        : replay.startingWith(scripts.stream().map(SqlFile::text).toList());
  }
}
