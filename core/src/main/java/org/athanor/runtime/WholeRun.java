package org.athanor.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.revision.RevisionId;

/** Runs revisions whole: one or several of them in one transaction, all or nothing. */
final class WholeRun {
  private final RevisionRun run;

  WholeRun(RevisionRun run) {
    this.run = run;
  }

  /**
   * Runs revisions in one transaction, again when a lock was not had in time.
   *
   * @throws org.athanor.error.AthanorException RUN-021 and its kin; nothing of them is changed then
   */
  List<StepReport> run(List<PreparedRevision> revisions) throws SQLException {
    List<Operation> operations = new ArrayList<>();
    revisions.forEach(revision -> operations.addAll(revision.operations()));
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(revisions, operations);
      } catch (UnitFailure failure) {
        run.rollback(operations, failure);
        run.retryOrThrow(failure, attempt, state(failure, revisions));
      } catch (RuntimeException | Error e) {
        run.rollback(operations, e);
        throw e;
      }
    }
  }

  private List<StepReport> attempt(List<PreparedRevision> revisions, List<Operation> operations)
      throws UnitFailure {
    Session session = run.session();
    PreparedRevision current = revisions.get(0);
    List<StepReport> reports = new ArrayList<>();
    Set<RevisionId> rows = session.rows();
    try {
      session.sink().begin(operations);
      for (PreparedRevision revision : revisions) {
        current = revision;
        run.tellStarted(revision, reports.size() + 1);
        Instant startedAt = session.options().clock().instant();
        long began = System.nanoTime();
        run.hooks().inside(HookMoment.beforeEach(revision.direction()), revision.revision());
        for (Unit unit : revision.units()) {
          run.runUnit(revision, unit);
        }
        run.hooks().inside(HookMoment.afterEach(revision.direction()), revision.revision());
        rows = run.record(revision, rows, run.entry(revision, startedAt, began), List.of());
        reports.add(run.report(revision, 0, Duration.ofNanos(System.nanoTime() - began)));
      }
      session.sink().commit(operations);
    } catch (SQLException | RuntimeException e) {
      throw new UnitFailure(current, null, RevisionRun.unwrapped(e));
    }
    session.rows(rows);
    for (int i = 0; i < reports.size(); i++) {
      run.tellFinished(revisions.get(i), reports.get(i).duration());
    }
    return reports;
  }

  private String state(UnitFailure failure, List<PreparedRevision> revisions) {
    String stands = run.whereItStands();
    if (revisions.size() > 1) {
      return "All " + revisions.size() + " revisions of this transaction were rolled back; "
          + stands;
    }
    Unit unit = failure.unit();
    if (unit == null && failure.reason() instanceof AthanorException) {
      return "Nothing of the revision was changed; " + stands;
    }
    String done = RevisionRun.firstStatements(
        unit == null ? failure.revision().units().size() : unit.number() - 1);
    if (done == null) {
      return "Nothing of the revision was changed; " + stands;
    }
    return done + (done.startsWith("Statement ") ? "was" : "were") + " rolled back; " + stands;
  }
}
