package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Statement;
import org.athanor.effects.StatementFacts;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RehearsalReport;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.QualifiedName;
import org.athanor.script.RevisionSource;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.RollbackRules;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.athanor.trace.Tracer;

/**
 * Runs revisions on a database in use to see what they do there, in one transaction that is rolled
 * back, and proves that it was. The locks are real while it lasts, and so are the rows: what is
 * measured holds for this database.
 *
 * <pre>{@code
 * TraceReport report = new RehearseRevisions(source, database, options)
 *     .run(Set.of(), TraceReport.Limits.USUAL);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class RehearseRevisions {
  private final RevisionSource source;
  private final Database database;
  private final RunnerOptions options;
  private final Set<QualifiedName> ownTables;

  /**
   * Over some revisions.
   *
   * @param source the revisions
   * @param database the database
   * @param options how revisions are run; hooks and guards are not asked
   */
  public RehearseRevisions(RevisionSource source, Database database, RunnerOptions options) {
    this.source = source;
    this.database = database;
    this.options = options;
    VersionTables own = options.tables();
    this.ownTables = own.all();
  }

  /** What a run is watched with. */
  private record Means(Dialect dialect, Tracer tracer, RollbackRules rules, Connection onlooker) {}

  /**
   * Runs what the database lacks.
   *
   * @param targets up to these; all when empty
   * @param limits how long others may be kept waiting
   * @return what was seen, up to a statement that the server refused
   * @throws AthanorException TRC-001 when this product cannot be watched, TRC-002 when it does not
   *     take a changed schema back, TRC-003 when a revision does what no rollback takes back; and
   *     as {@link MigrationRunner#rehearse}
   */
  public TraceReport run(Collection<RevisionId> targets, TraceReport.Limits limits) {
    try (Connection onlooker = database.connections().open()) {
      Dialect dialect = database.dialects().of(onlooker);
      Tracer tracer = dialect.tracer().orElseThrow(() -> TraceRevisions.unwatchable(dialect));
      RollbackRules rules = tracer.rollback().orElseThrow(() -> keeping(dialect));
      Optional<Statement> patience = dialect.session().sessionLockTimeout(limits.lock());
      if (patience.isPresent()) {
        try (java.sql.Statement statement = onlooker.createStatement()) {
          statement.execute(patience.get().text());
        }
      }
      return watched(new Means(dialect, tracer, rules, onlooker), targets, limits);
    } catch (SQLException e) {
      throw AthanorException.of(
              ErrorCode.GEN_004,
              "The database cannot be looked at while revisions are tried on it.")
          .evidence(String.valueOf(e.getMessage()))
          .databaseState("What was run was rolled back.")
          .cause(e)
          .build();
    }
  }

  private TraceReport watched(
      Means means, Collection<RevisionId> targets, TraceReport.Limits limits) throws SQLException {
    DatabaseState before = state(means);
    RehearsalReport report;
    Map<RevisionId, Passage> passages;
    try (WatchedRun watch = new WatchedRun(
        database.connections(),
        new WatchedRun.Watcher(means.tracer(), means.onlooker()),
        ownTables)) {
      report = new MigrationRunner(
              source, new Database(watch, database.dialects()), options, List.of(watch))
          .rehearse(means.rules(), limits, targets(targets));
      AthanorException refusal = report.refusal();
      if (refusal != null && !watch.refused(words(refusal))) {
        throw refusal;
      }
      passages = watch.passages();
    }
    requireRolledBack(means, report);
    DatabaseState after = state(means);
    List<RevisionTrace> traces = traces(report.revisions(), passages);
    return new TraceReport(
        means.dialect().name(),
        means.dialect().version().toString(),
        0,
        traces,
        new TraceReport.Rehearsal(
            database.connections().displayUrl(),
            limits,
            before.changes(after, means.dialect()),
            remains(before, after, traces)));
  }

  /** A revision that comes before another one of them is not named beside it. */
  private RevisionTarget[] targets(Collection<RevisionId> ids) {
    if (ids.isEmpty()) {
      return new RevisionTarget[] {RevisionTarget.HEADS};
    }
    Set<RevisionId> covered = new HashSet<>();
    for (RevisionId id : ids) {
      if (!covered.contains(id)) {
        Set<RevisionId> below = new HashSet<>(source.graph().applied(List.of(id)));
        below.remove(id);
        covered.addAll(below);
      }
    }
    return ids.stream()
        .filter(id -> !covered.contains(id))
        .map(RevisionTarget::of)
        .toArray(RevisionTarget[]::new);
  }

  private DatabaseState state(Means means) throws SQLException {
    List<RevisionId> rows = new MigrationRunner(source, database, options, List.of()).rows();
    return new DatabaseState(
        DatabaseState.schema(means.onlooker(), means.dialect(), ownTables),
        means.rules().counters(means.onlooker()),
        rows);
  }

  /** The words of the server, and who was in the way. */
  private static String words(AthanorException refusal) {
    List<String> words = new ArrayList<>(List.of(String.valueOf(refusal.getMessage())));
    for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        words.set(0, String.valueOf(e.getMessage()));
        break;
      }
    }
    refusal.evidence().stream().filter(line -> line.startsWith("blocked by ")).forEach(words::add);
    return String.join("\n", words);
  }

  /** The server says itself what has become of the transaction. */
  private static void requireRolledBack(Means means, RehearsalReport report) throws SQLException {
    if (report.transaction().isEmpty()) {
      return;
    }
    RollbackRules.Fate fate = means.rules().fate(means.onlooker(), report.transaction());
    if (fate != RollbackRules.Fate.ROLLED_BACK) {
      throw AthanorException.of(
              ErrorCode.BUG_001, "A transaction that was to be rolled back was not.")
          .evidence("the server says of transaction " + report.transaction() + ": "
              + fate.name().toLowerCase(Locale.ROOT))
          .databaseState("What the revisions did is in the database; the version table is not set.")
          .fix("compare it with what it should be:  athanor check")
          .build();
    }
  }

  private static List<RevisionTrace> traces(
      List<Revision> revisions, Map<RevisionId, Passage> passages) {
    List<RevisionTrace> traces = new ArrayList<>();
    for (Revision revision : revisions) {
      Passage seen = passages.getOrDefault(revision.id(), new Passage(Duration.ZERO, List.of()));
      traces.add(new RevisionTrace(revision.id(), revision.message(), seen, null));
      if (seen.failed().isPresent()) {
        break;
      }
    }
    return traces;
  }

  private static List<String> remains(
      DatabaseState before, DatabaseState after, List<RevisionTrace> traces) {
    List<String> remains = new ArrayList<>(before.movedCounters(after));
    Set<QualifiedName> changed = new LinkedHashSet<>();
    traces.stream()
        .flatMap(trace -> trace.up().statements().stream())
        .map(StatementTrace::seen)
        .map(Observation::work)
        .flatMap(List::stream)
        .filter(work -> work.kind() == StatementFacts.Kind.ROW_CHANGES)
        .forEach(work -> changed.add(work.table()));
    changed.forEach(table -> remains.add("table \"" + table
        + "\" keeps the space of the rows that were written until they are cleaned up"));
    return remains;
  }

  private static AthanorException keeping(Dialect dialect) {
    return AthanorException.of(
            ErrorCode.TRC_002,
            dialect.name() + " " + dialect.version()
                + " commits a change of the schema at once: nothing could be rolled back.")
        .databaseState("Nothing was run.")
        .fix("trace on a scratch database, with as many rows as you like:"
            + "  athanor trace --rows 100000")
        .fix("trace on a copy of this one:  athanor trace --scratch JDBC-URL")
        .build();
  }
}
