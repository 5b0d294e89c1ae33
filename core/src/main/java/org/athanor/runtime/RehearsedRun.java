package org.athanor.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionPath;
import org.athanor.script.RevisionSource;
import org.athanor.trace.RollbackRules;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;

/**
 * Runs revisions on a database in use, all of them in one transaction that is rolled back. Neither
 * Athanor's tables nor hooks are touched; other migrations wait meanwhile. Belongs to one run.
 */
final class RehearsedRun {
  private final RevisionSource source;
  private final RevisionGraph files;
  private final Session session;
  private final Events events;
  private final Means means;
  private List<PreparedRevision> prepared = List.of();
  private String transaction = "";

  /**
   * How it is done.
   *
   * @param rules what the product knows of rolling back
   * @param limits how long others may be kept waiting
   */
  record Means(RollbackRules rules, TraceReport.Limits limits) {}

  RehearsedRun(RevisionSource source, Session session, Events events, Means means) {
    this.source = source;
    this.files = source.graph();
    this.session = session;
    this.events = events;
    this.means = means;
  }

  /**
   * Runs.
   *
   * @throws AthanorException RUN-007 when a revision is half done, TRC-003 when a rollback does not
   *     take everything back, RUN-015 when it was stopped
   */
  RehearsalReport run(MigrationRunner.Way way) throws SQLException {
    RevisionPath path = path(way);
    if (path.isEmpty()) {
      return report(null);
    }
    session.lock(events);
    path = path(way);
    RevisionPreparation preparation = new RevisionPreparation(source, path, session);
    prepared = path.steps().stream().map(preparation::prepare).toList();
    new LastingWork(means.rules()).refuse(prepared);
    return prepared.isEmpty() ? report(null) : inTransaction();
  }

  private RevisionPath path(MigrationRunner.Way way) throws SQLException {
    VersionState state = session.store().read();
    RevisionGraph graph = state.seen(files);
    AppliedCheck check = new AppliedCheck(source, graph, session.dialect(), session.store());
    check.requireKnown(state.rows());
    session.rows(new LinkedHashSet<>(state.rows()));
    check.requireUnchanged(state);
    if (!state.journal().isEmpty()) {
      throw halfDone(state.journal().get(0));
    }
    return way.from(graph, state.rows());
  }

  private static AthanorException halfDone(JournalEntry entry) {
    return AthanorException.of(
            ErrorCode.RUN_007,
            "The " + entry.direction().word() + " of revision " + entry.revision()
                + " was left half done, so nothing can be tried above it.")
        .evidence("statement " + entry.step() + ": " + entry.statement())
        .databaseState("Nothing was run.")
        .fix("finish it first:  athanor upgrade " + entry.revision())
        .build();
  }

  private RehearsalReport inTransaction() throws SQLException {
    List<Operation> operations = new ArrayList<>();
    prepared.forEach(revision -> operations.addAll(revision.operations()));
    RevisionRun run = new RevisionRun(session, events, prepared.size());
    try {
      session.sink().begin(operations);
      transaction = means.rules().begin(session.connection(), means.limits().time());
      all(run);
      return report(null);
    } catch (UnitFailure failure) {
      return report(refusal(failure));
    } finally {
      session.sink().rollback(operations);
    }
  }

  private void all(RevisionRun run) throws UnitFailure, SQLException {
    long began = System.nanoTime();
    for (int i = 0; i < prepared.size(); i++) {
      run.tellStarted(prepared.get(i), i + 1);
      for (Unit unit : prepared.get(i).units()) {
        limit(began);
        run.runUnit(prepared.get(i), unit);
      }
    }
    limit(began);
    try {
      for (String check : means.rules().checksOfCommit()) {
        session.sink().runBatch(List.of(Statement.Sql.of(check)));
      }
    } catch (SQLException e) {
      throw new UnitFailure(prepared.get(prepared.size() - 1), null, RevisionRun.unwrapped(e));
    }
  }

  /** Before each statement, since a revision may have set other limits. */
  private void limit(long began) throws SQLException {
    Duration left = means.limits().time().minus(MigrationRunner.since(began));
    SessionRules rules = session.dialect().session();
    List<Statement.Sql> limits = new ArrayList<>();
    Stream.of(
            rules.lockTimeout(means.limits().lock()),
            rules.statementTimeout(left.toMillis() < 1 ? Duration.ofMillis(1) : left))
        .flatMap(Optional::stream)
        .forEach(each -> limits.add(Statement.Sql.of(each.text())));
    session.sink().runBatch(limits);
  }

  private AthanorException refusal(UnitFailure failure) throws SQLException {
    String state =
        "All of it was rolled back; the database is still " + RunErrors.place(session.rows()) + ".";
    if (session.options().cancellation().isRequested()) {
      throw session.errors().cancelled(failure, state);
    }
    BlockerWatch watch = session.watch();
    return session.errors().ofUnit(failure, state, watch == null ? List.of() : watch.blockers());
  }

  private RehearsalReport report(@Nullable AthanorException refusal) {
    List<Revision> revisions = prepared.stream().map(PreparedRevision::revision).toList();
    return new RehearsalReport(session.rows(), revisions, transaction, refusal);
  }
}
