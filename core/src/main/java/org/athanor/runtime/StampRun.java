package org.athanor.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Statement;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionStep;
import org.athanor.revision.VersionChange;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;

/** Sets the rows of the version table in one transaction. */
final class StampRun {
  private final RevisionSource source;
  private RevisionGraph graph;
  private final Session session;

  StampRun(RevisionSource source, RevisionGraph graph, Session session) {
    this.source = source;
    this.graph = graph;
    this.session = session;
  }

  RunReport run(StampRequest request, Events events) throws SQLException {
    long began = System.nanoTime();
    session.lock(events);
    VersionState state = session.store().read();
    if (!state.present()) {
      session.store().create(session.sink());
    }
    boolean purge = request.rows() == StampRequest.Rows.PURGE;
    Set<RevisionId> rows = purge ? new LinkedHashSet<>() : state.rows();
    if (!purge) {
      graph = state.seen(graph);
      new AppliedCheck(source, graph, session.dialect(), session.store()).requireKnown(rows);
    }
    RevisionPath path = graph.stampPath(rows, request.targets());
    events.tell(new MigrationEvent.RunStarted(Direction.STAMP, touched(path)));
    List<Statement.Sql> purged = new ArrayList<>();
    if (purge) {
      state
          .rows()
          .forEach(row ->
              purged.add(session.store().statements().change(new VersionChange.Delete(row))));
    }
    List<StepReport> reports = write(path, rows, purged);
    events.tell(new MigrationEvent.RunFinished(
        Direction.STAMP, reports.size(), MigrationRunner.since(began)));
    return new RunReport(
        Direction.STAMP,
        session.displayUrl(),
        new ArrayList<>(state.rows()),
        new ArrayList<>(path.rowsAfter()),
        reports,
        path.warnings(),
        MigrationRunner.since(began));
  }

  private static List<RevisionId> touched(RevisionPath path) {
    return path.steps().stream().map(StampRun::subject).toList();
  }

  /** The revision that a step is about: where it leads, or what it takes away. */
  static RevisionId subject(RevisionStep step) {
    return step.to().isEmpty() ? step.from().get(0) : step.to().get(0);
  }

  private List<StepReport> write(
      RevisionPath path, Set<RevisionId> before, List<Statement.Sql> purged) throws SQLException {
    List<Operation> none = List.of();
    session.sink().begin(none);
    try {
      session.sink().runBatch(purged);
      List<StepReport> reports = new ArrayList<>();
      Set<RevisionId> rows = before;
      for (RevisionStep step : path.steps()) {
        rows = writeStep(step, rows);
        reports.add(report(step));
      }
      session.sink().commit(none);
      session.rows(rows);
      return reports;
    } catch (SQLException | RuntimeException e) {
      session.sink().rollback(none);
      throw e;
    }
  }

  private Set<RevisionId> writeStep(RevisionStep step, Set<RevisionId> rows) throws SQLException {
    List<VersionChange> changes = step.versionChanges(rows);
    List<Statement.Sql> batch = new ArrayList<>();
    changes.forEach(change -> batch.add(session.store().statements().change(change)));
    batch.add(session.store().statements().insertHistory(entry(step)));
    int[] counts = session.sink().runBatch(batch);
    Set<RevisionId> after = rows;
    for (int i = 0; i < changes.size(); i++) {
      if (counts[i] != 1 && counts[i] != java.sql.Statement.SUCCESS_NO_INFO) {
        throw RevisionRun.wrongCount(changes.get(i), counts[i]);
      }
      after = changes.get(i).applyTo(after);
    }
    return after;
  }

  private HistoryEntry entry(RevisionStep step) {
    RevisionId id = subject(step);
    Optional<Revision> revision = graph.find(id);
    return new HistoryEntry(
        id,
        Direction.STAMP,
        Outcome.DONE,
        revision.map(Revision::message).orElse(""),
        session.options().clock().instant(),
        Duration.ZERO,
        0,
        revision.isEmpty() || step.to().isEmpty() ? null : digests(id),
        session.author(),
        null);
  }

  private Digests digests(RevisionId id) {
    Map<RevisionId, RevisionScript> scripts = source.load(List.of(id), session.dialect());
    RevisionScript script = Objects.requireNonNull(scripts.get(id));
    return new Digests(script.sourceDigest(), script.operationsDigest());
  }

  private StepReport report(RevisionStep step) {
    RevisionId id = subject(step);
    String message = graph.find(id).map(Revision::message).orElse("");
    return new StepReport(id, message, step.from(), step.to(), 0, 0, Duration.ZERO);
  }
}
