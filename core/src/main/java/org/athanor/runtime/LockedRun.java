package org.athanor.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.script.RevisionSource;

/** One run along a path of revisions, from the lock to the report. */
final class LockedRun {
  private final RevisionSource source;
  private final RevisionGraph files;
  private final Session session;
  private final Events events;
  private RevisionGraph graph;

  LockedRun(RevisionSource source, RevisionGraph graph, Session session, Events events) {
    this.source = source;
    this.files = graph;
    this.graph = graph;
    this.session = session;
    this.events = events;
  }

  /**
   * Runs. A first look without the lock spares it when there is nothing to do: what is committed
   * stays so. With work to do, the state is read again under the lock.
   */
  RunReport run(Direction direction, MigrationRunner.Way way, long began) throws SQLException {
    VersionState state = session.store().read();
    RevisionPath path = path(state, way);
    List<StepReport> reports = List.of();
    if (path.isEmpty() && state.journal().isEmpty()) {
      check().requireUnchanged(state);
    } else {
      session.lock(events);
      if (!state.present()) {
        session.store().create(session.sink());
      }
      state = session.store().read();
      path = path(state, way);
      check().requireUnchanged(state);
      examine(direction, path);
      reports = steps(direction, path, state);
    }
    events.tell(
        new MigrationEvent.RunFinished(direction, reports.size(), MigrationRunner.since(began)));
    return new RunReport(
        direction,
        session.displayUrl(),
        new ArrayList<>(state.rows()),
        new ArrayList<>(session.rows()),
        reports,
        path.warnings(),
        MigrationRunner.since(began));
  }

  /** A half-done revision that is resumed is looked at again, whole. */
  private void examine(Direction direction, RevisionPath path) {
    List<MigrationGuard> guards = session.options().guards();
    if (!guards.isEmpty() && !path.isEmpty()) {
      List<Revision> revisions =
          path.steps().stream().map(RevisionPreparation::revision).toList();
      guards.forEach(guard -> guard.admit(direction, revisions));
      MigrationGuard.PreparedRun prepared =
          new PlanReader(source, graph, session).prepared(direction, path);
      guards.forEach(guard -> guard.examine(prepared));
    }
  }

  private RevisionPath path(VersionState state, MigrationRunner.Way way) throws SQLException {
    graph = state.seen(files);
    check().requireKnown(state.rows());
    session.rows(new LinkedHashSet<>(state.rows()));
    return way.from(graph, state.rows());
  }

  private AppliedCheck check() {
    return new AppliedCheck(source, graph, session.dialect(), session.store());
  }

  private List<StepReport> steps(Direction direction, RevisionPath path, VersionState state)
      throws SQLException {
    List<RevisionId> ids = path.steps().stream()
        .map(step -> RevisionPreparation.revision(step).id())
        .toList();
    events.tell(new MigrationEvent.RunStarted(direction, ids));
    HookRun hooks = new HookRun(session);
    if (!path.isEmpty()) {
      hooks.alone(
          HookMoment.beforeRun(direction),
          null,
          "No revision was run; " + "the database is still " + RunErrors.place(session.rows())
              + ".");
    }
    List<StepReport> reports = new PathRun(session, events, path, state.journal()).run(source);
    if (!path.isEmpty()) {
      hooks.alone(
          HookMoment.afterRun(direction),
          null,
          "All revisions of the run are committed; " + "the database is "
              + RunErrors.place(session.rows()) + ".");
    }
    return reports;
  }
}
