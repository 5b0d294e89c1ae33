package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.plan.Planner;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;

/**
 * A scratch database that has been given a schema, to try on it what is planned for the real one.
 *
 * <p>Not thread-safe.
 */
final class ScratchCopy {
  private final ScratchDatabases.Scratch scratch;
  private final Dialects dialects;
  private final Dialect dialect;
  private final Inspector.Scope scope;
  private final RunnerOptions options;

  private ScratchCopy(ScratchDatabases.Scratch scratch, Dialects dialects, Inspector.Scope scope)
      throws SQLException {
    this.scratch = scratch;
    this.dialects = dialects;
    this.dialect = dialects.of(scratch.connection());
    this.scope = scope;
    this.options = RunnerOptions.builder(new Author("athanor", null, "", "")).build();
  }

  /**
   * Makes a copy.
   *
   * @param databases where it is made; it ends with them
   * @param scope what of a database is looked at
   * @param schema what it is to have, as read with this scope
   * @throws org.athanor.error.AthanorException SDB-001 when no database can be made, RUN-021 and
   *     its kin when the schema cannot be made there
   */
  static ScratchCopy of(
      ScratchDatabases databases, Dialects dialects, Inspector.Scope scope, Schema schema)
      throws SQLException {
    Set<QualifiedName> excluded = new HashSet<>(scope.excludedTables());
    VersionTables own = VersionTables.DEFAULT;
    excluded.addAll(own.all());
    ScratchCopy copy = new ScratchCopy(
        databases.create(),
        dialects,
        new Inspector.Scope(scope.schemas(), excluded, scope.objects(), scope.inherited()));
    Schema empty = copy.inspect();
    Planner planner = new Planner(copy.dialect, Planner.Purpose.SCRIPT);
    List<Operation> making =
        planner.plan(copy.diff(empty, schema), empty, schema).upgradeOperations();
    copy.upgrade(TrialRevision.of("c0", "the present schema", making, List.of()));
    copy.forget();
    return copy;
  }

  /** The dialect. */
  Dialect dialect() {
    return dialect;
  }

  /** A connection to it. */
  Connection connection() {
    return scratch.connection();
  }

  /** What it has, with what its objects need of each other. */
  Schema inspect() throws SQLException {
    return dialect
        .inspector()
        .inspect(connection(), scope)
        .withDependencies(dialect.inspector().dependencies(connection(), scope));
  }

  /** What differs between two schemas, whatever it is. */
  List<SchemaChange> diff(Schema from, Schema to) {
    return new Differ(DiffOptions.of(dialect.capabilities())).diff(from, to);
  }

  /** Runs a revision as on a real database. */
  void upgrade(TrialRevision revision) {
    runner(revision).upgrade(RevisionTarget.HEAD);
  }

  /** Takes it back. */
  void downgrade(TrialRevision revision) {
    runner(revision).downgrade(RevisionTarget.BASE);
  }

  private MigrationRunner runner(TrialRevision revision) {
    Database database = new Database(scratch.connections(), dialects);
    return new MigrationRunner(revision, database, options, List.of());
  }

  /** Makes room for another first revision. */
  void forget() throws SQLException {
    VersionTables own = options.tables();
    try (Statement statement = connection().createStatement()) {
      for (QualifiedName table : own.all()) {
        statement.execute("DROP TABLE IF EXISTS " + table.name());
      }
    }
  }
}
