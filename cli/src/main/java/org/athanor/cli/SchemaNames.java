package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.command.LiveState;
import org.athanor.command.ModelState;
import org.athanor.command.SchemaState;
import org.athanor.command.ScriptState;
import org.athanor.command.SnapshotState;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.script.SchemaJson;
import org.jspecify.annotations.Nullable;

/** What a user may type for a schema: a database, the model, files of SQL. */
final class SchemaNames {
  private static final String URL = "jdbc:";
  private static final String DATABASE = "database";
  private static final String MODEL = "model";
  private static final String JAVA = "java:";
  private static final String REVISIONS = "revisions";

  private final DatabaseAccess access;
  private final Path workingFolder;

  /** Names that start at the folder where the command was typed. */
  SchemaNames(DatabaseAccess access, Path workingFolder) {
    this.access = access;
    this.workingFolder = workingFolder;
  }

  /**
   * What the name stands for.
   *
   * @throws AthanorException GEN-010 when it stands for nothing
   */
  SchemaState state(String name) {
    if (name.startsWith(URL)) {
      return new LiveState(access.connections(name));
    }
    if (name.equals(DATABASE)) {
      return new LiveState(access.connections());
    }
    if (name.equals(MODEL)) {
      String place = access.modelPlace();
      return place == null ? new ModelState(access::model) : state(place);
    }
    if (name.startsWith(JAVA)) {
      List<String> classes = List.of(name.substring(JAVA.length()));
      return new ModelState(dialect -> access.written(classes));
    }
    if (name.equals(REVISIONS) || name.startsWith(REVISIONS + "@")) {
      String target = name.substring(Math.min(name.length(), REVISIONS.length() + 1));
      return access.revisions(
          target.isEmpty() ? RevisionTarget.HEADS : RevisionTarget.parse(target));
    }
    Path place = workingFolder.resolve(name);
    if (Files.exists(place)) {
      return isSnapshot(name) ? new SnapshotState(place) : new ScriptState(place);
    }
    throw AthanorException.of(ErrorCode.GEN_010, "\"" + name + "\" names no schema.")
        .evidence("there is no such file or folder")
        .fix("write database, model, revisions, a JDBC URL, or the path of SQL files or a snapshot")
        .build();
  }

  /**
   * Where these are read.
   *
   * @param scratch where scratch databases are made, as it was typed, or null
   */
  Workbench bench(@Nullable String scratch, String... names) {
    List<String> all = List.of(names);
    if (scratch != null) {
      return bench(access.scratchServer(scratch));
    }
    if (all.stream().allMatch(SchemaNames::isSnapshot)) {
      return new Workbench(dialectOf(names[0]), access.dialects());
    }
    JdbcConnectionSource server = all.stream()
        .filter(name -> name.startsWith(URL))
        .findFirst()
        .map(access::connections)
        .orElseGet(access::connections);
    return bench(server);
  }

  private Workbench bench(JdbcConnectionSource server) {
    return new Workbench(server, access.dialects(), access.ownTables());
  }

  private Dialect dialectOf(String snapshot) {
    SchemaJson.Snapshot saved = SchemaJson.read(workingFolder.resolve(snapshot));
    return access.offlineDialect(saved.dialect() + ":" + saved.version());
  }

  private static boolean isSnapshot(String name) {
    return name.endsWith(".json");
  }
}
