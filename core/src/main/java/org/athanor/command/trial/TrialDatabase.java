package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.athanor.command.SeededRows;
import org.athanor.command.TableRows;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.KeptConnections;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.VersionTables;
import org.athanor.sample.ParentsFirst;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database on which revisions are run by the real runner. What was read of it is kept
 * until something is run or inserted. Not thread-safe.
 */
final class TrialDatabase implements AutoCloseable {
  private final ScratchDatabases.Scratch scratch;
  private final Connection connection;
  private final Dialect dialect;
  private final Set<QualifiedName> ownTables;
  private final MigrationRunner runner;
  private final LoadedRevisions revisions;
  private final RunnerOptions options;
  private final Database database;
  private final KeptConnections connections;
  private final TableRows rows;
  private @Nullable Schema known;
  private final TrialInserts inserts;
  private int wantedRows;
  private Consumer<TableFill> filling = fill -> {};
  private @Nullable SamplePlacement placement;

  TrialDatabase(
      ScratchDatabases.Scratch scratch,
      Dialects dialects,
      LoadedRevisions revisions,
      RunnerOptions options)
      throws SQLException {
    this.scratch = scratch;
    this.connection = scratch.connection();
    this.dialect = dialects.of(connection);
    this.rows = new TableRows(connection, dialect);
    this.inserts = new TrialInserts(connection, dialect, options.cancellation());
    VersionTables own = options.tables();
    this.ownTables = own.all();
    this.revisions = revisions;
    this.options = options;
    this.connections = new KeptConnections(scratch.connections(), dialect.session());
    this.database = new Database(connections, dialects);
    this.runner = new MigrationRunner(revisions, database, options, List.of());
  }

  Dialect dialect() {
    return dialect;
  }

  ScratchDatabases.Scratch scratch() {
    return scratch;
  }

  RunReport upgrade(RevisionId revision) {
    forget();
    return runner.upgrade(RevisionTarget.of(revision));
  }

  /**
   * Runs several revisions, and what they need, in one go.
   *
   * @param all none before what it follows
   */
  void upgradeAll(List<RevisionId> all) {
    forget();
    List<RevisionTarget> last = new ArrayList<>();
    Set<RevisionId> covered = new HashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!covered.contains(all.get(i))) {
        last.add(RevisionTarget.of(all.get(i)));
        covered.addAll(revisions.graph().applied(List.of(all.get(i))));
      }
    }
    runner.upgrade(last.toArray(RevisionTarget[]::new));
  }

  RunReport takeBack(RevisionId revision) {
    forget();
    return runner.takeBack(revision);
  }

  /** Runs a revision that is applied once more, on top of what it has made. */
  void repeat(RevisionId revision) {
    forget();
    RepeatedRevision twice = new RepeatedRevision(revisions, revision);
    MigrationRunner again = new MigrationRunner(twice, database, options, List.of());
    again.upgrade(RevisionTarget.of(twice.id()));
    again.takeBack(twice.id());
  }

  private void forget() {
    known = null;
    rows.forget();
  }

  /**
   * What can watch the statements of a revision as it is tried; empty when the product cannot be
   * watched, or not with little.
   */
  Optional<Tracer> tracer() {
    return dialect.tracer().filter(Tracer::takesLittle);
  }

  /** A watch over one run on it, to be closed by the caller; it looks through our connection. */
  WatchedRun watch(Tracer tracer) {
    return new WatchedRun(connections, new WatchedRun.Watcher(tracer, connection), ownTables);
  }

  /** Runs revisions as always, watched. */
  MigrationRunner watched(WatchedRun watch) {
    forget();
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
    Schema live = known;
    if (live == null) {
      live = DatabaseState.schema(connection, dialect, ownTables);
      known = live;
    }
    return live;
  }

  List<SchemaChange> diff(Schema from, Schema to) {
    return new Differ(DiffOptions.of(dialect.capabilities())).diff(from, to);
  }

  /**
   * How many rows {@link #seed} gives to each table at least, as far as it takes them.
   *
   * @param progress hears how far tables are
   */
  void fillTo(int rowsOfTable, Consumer<TableFill> progress) {
    wantedRows = rowsOfTable;
    filling = progress;
  }

  /** From here on {@link #seed} takes rows of a sample for tables that it has some for. */
  void sampling(SampleUse use) {
    placement = new SamplePlacement(inserts, dialect, use);
  }

  /** Puts the whole sample in, beside rows that revisions have made. */
  void placeSample() throws SQLException {
    place(inspect(), SamplePlacement.Tables.ALL);
  }

  private boolean place(Schema live, SamplePlacement.Tables which) throws SQLException {
    boolean placed = placement != null && placement.into(live, rows, which);
    if (placed) {
      forget();
    }
    return placed;
  }

  /** Gives rows to all tables; a trigger may do anything meanwhile. */
  SeededRows seed(Schema live) throws SQLException {
    SeededRows seeded = seeded(live);
    MoreRows more = new MoreRows(inserts, dialect, live, seeded);
    boolean filled = false;
    for (Table table : ParentsFirst.of(live.tables())) {
      filled |= more.fill(table, wantedRows, filling);
    }
    if (filled) {
      seeded.readAgain(live);
    }
    if (seeded.hasGrown()) {
      known = null;
    }
    return seeded;
  }

  /**
   * Gives a few rows to the tables that have none; what others lack may be a revision's doing. What
   * a revision has just made is not filled: it is dropped again at once.
   */
  SeededRows seedEmpty(Schema live) throws SQLException {
    SeededRows seeded = seeded(live);
    if (seeded.hasGrown()) {
      known = null;
    }
    return seeded;
  }

  private SeededRows seeded(Schema live) throws SQLException {
    boolean placed = place(live, SamplePlacement.Tables.EMPTY);
    SeededRows seeded = SeededRows.into(rows, live);
    if (placed) {
      seeded.readAgain(live);
    }
    return seeded;
  }

  /** Closes the connections between runs; the database stays, and can be used again. */
  @Override
  public void close() throws SQLException {
    connections.close();
  }
}
