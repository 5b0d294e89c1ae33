package org.athanor.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionStep;
import org.athanor.script.RevisionSource;

/** Runs the steps of a path on a session that holds the lock. Belongs to one run. */
final class PathRun {
  private final RevisionRun run;
  private final RevisionPath path;
  private final List<JournalEntry> journal;
  private final List<StepReport> reports = new ArrayList<>();
  private final List<PreparedRevision> together = new ArrayList<>();

  PathRun(Session session, Events events, RevisionPath path, List<JournalEntry> journal) {
    this.run = new RevisionRun(session, events, path.steps().size());
    this.path = path;
    this.journal = journal;
  }

  /**
   * Runs all steps.
   *
   * @throws AthanorException RUN-007 when a half-done revision is not on the path; RUN-021 and its
   *     kin when a revision fails
   */
  List<StepReport> run(RevisionSource source) throws SQLException {
    requireJournalOnPath();
    RevisionPreparation preparation = new RevisionPreparation(source, path, run.session());
    for (RevisionStep step : path.steps()) {
      PreparedRevision revision = preparation.prepare(step);
      if (runsWhole(revision)) {
        together.add(revision);
        if (run.session().options().transactions() == TransactionPolicy.PER_REVISION) {
          commitTogether();
        }
      } else {
        commitTogether();
        reports.add(new SteppedRun(run, revision, journal).run());
      }
    }
    commitTogether();
    return reports;
  }

  private void commitTogether() throws SQLException {
    if (!together.isEmpty()) {
      reports.addAll(new WholeRun(run).run(List.copyOf(together)));
      together.clear();
    }
  }

  /** A revision with a journal goes on as it began, even when it would now fit one transaction. */
  private boolean runsWhole(PreparedRevision revision) {
    return revision.fitsOneTransaction()
        && run.session().dialect().capabilities().has(Capability.TRANSACTIONAL_DDL)
        && journal.stream()
            .noneMatch(e -> e.revision().equals(revision.revision().id()));
  }

  private void requireJournalOnPath() {
    for (JournalEntry entry : journal) {
      boolean onPath = path.steps().stream()
          .anyMatch(step -> RevisionPreparation.revision(step).id().equals(entry.revision())
              && direction(step) == entry.direction());
      if (!onPath) {
        throw inTheWay(entry);
      }
    }
  }

  private static Direction direction(RevisionStep step) {
    return step instanceof org.athanor.revision.UpgradeStep
        ? Direction.UPGRADE
        : Direction.DOWNGRADE;
  }

  private AthanorException inTheWay(JournalEntry entry) {
    String command = entry.direction() == Direction.UPGRADE ? "upgrade " : "downgrade ";
    String target = entry.direction() == Direction.UPGRADE ? entry.revision().value() : "-1";
    return AthanorException.of(
            ErrorCode.RUN_007,
            "The " + entry.direction().word() + " of revision " + entry.revision()
                + " was left half done, and this run does not finish it.")
        .evidence("statement " + entry.step() + ": " + entry.statement())
        .databaseState("Nothing was changed.")
        .fix("finish it first:  athanor " + command + target)
        .fix("undo by hand what it did, and forget it:  athanor repair --journal "
            + entry.revision())
        .build();
  }
}
