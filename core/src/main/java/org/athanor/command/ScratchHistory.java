package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.Schema;
import org.athanor.script.RevisionSource;

/**
 * Revisions, and an empty database to run them on. It ends with the workbench that it is made on.
 * Not thread-safe.
 */
final class ScratchHistory {
  private final Workbench bench;
  private final ScratchDatabases.Scratch scratch;
  private final MigrationRunner runner;
  private final Dialect dialect;

  /**
   * Makes the database.
   *
   * @throws AthanorException SDB-001 when it cannot be made
   */
  ScratchHistory(Workbench bench, RevisionSource revisions, RunnerOptions options)
      throws SQLException {
    this.bench = bench;
    this.scratch = bench.scratch();
    this.dialect = bench.dialect(scratch.connection());
    this.runner = new MigrationRunner(
        revisions, new Database(scratch.connections(), bench.dialects()), options, List.of());
  }

  MigrationRunner runner() {
    return runner;
  }

  Dialect dialect() {
    return dialect;
  }

  Connection connection() {
    return scratch.connection();
  }

  /** What is there now. */
  ReadSchema read() throws SQLException {
    return bench.inspect(connection());
  }

  /** The schema that is there now. */
  Schema schema() throws SQLException {
    return read().schema();
  }

  /** What differs between two schemas of databases of a dialect. */
  static List<SchemaChange> changes(Dialect dialect, Schema from, Schema to) {
    return new Differ(DiffOptions.of(dialect.capabilities()))
        .diff(dialect.normalizer().comparable(from, to), to);
  }

  /** The same in words, one line each; {@code from} is what the original leads to. */
  static List<String> differences(Dialect dialect, Schema from, Schema to) {
    ChangeText text = new ChangeText(dialect, "the original");
    return changes(dialect, from, to).stream().map(text::of).toList();
  }
}
