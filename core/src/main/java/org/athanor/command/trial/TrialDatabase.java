package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.command.SeededRows;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.trace.Tracer;

/** A scratch database on which revisions are run by the real runner. Not thread-safe. */
final class TrialDatabase {
  private final Connection connection;
  private final Dialect dialect;
  private final Set<QualifiedName> ownTables;
  private final MigrationRunner runner;
  private final LoadedRevisions revisions;
  private final RunnerOptions options;
  private final Database database;

  TrialDatabase(
      ScratchDatabases.Scratch scratch,
      Dialects dialects,
      LoadedRevisions revisions,
      RunnerOptions options)
      throws SQLException {
    this.connection = scratch.connection();
    this.dialect = dialects.of(connection);
    VersionTables own = options.tables();
    this.ownTables = Set.of(own.version(), own.history(), own.journal());
    this.revisions = revisions;
    this.options = options;
    this.database = new Database(scratch.connections(), dialects);
    this.runner = new MigrationRunner(revisions, database, options, List.of());
  }

  Dialect dialect() {
    return dialect;
  }

  RunReport upgrade(RevisionId revision) {
    return runner.upgrade(RevisionTarget.of(revision));
  }

  RunReport takeBack(RevisionId revision) {
    return runner.takeBack(revision);
  }

  /**
   * What can watch the statements of a revision as it is tried; empty when the product cannot be
   * watched.
   */
  Optional<Tracer> tracer() {
    return dialect.tracer();
  }

  /** A watch over one run on it, to be closed by the caller; it looks through our connection. */
  WatchedRun watch(Tracer tracer) {
    return new WatchedRun(
        database.connections(), new WatchedRun.Watcher(tracer, connection), ownTables);
  }

  /** Runs revisions as always, watched. */
  MigrationRunner watched(WatchedRun watch) {
    return new MigrationRunner(
        revisions, new Database(watch, database.dialects()), options, List.of(watch));
  }

  /** The revisions. */
  LoadedRevisions revisions() {
    return revisions;
  }

  /** A connection to it. */
  Connection connection() {
    return connection;
  }

  /** All that it has, in all schemas but the server's own. */
  Schema inspect() throws SQLException {
    Inspector inspector = dialect.inspector();
    return inspector.inspect(
        connection, new Inspector.Scope(inspector.schemas(connection), ownTables).withObjects());
  }

  List<SchemaChange> diff(Schema from, Schema to) {
    return new Differ(DiffOptions.of(dialect.capabilities())).diff(from, to);
  }

  /** Gives rows to all tables that have none. */
  SeededRows seed(Schema live) throws SQLException {
    return SeededRows.into(connection, dialect, live);
  }
}
