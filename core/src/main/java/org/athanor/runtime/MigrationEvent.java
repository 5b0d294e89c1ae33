package org.athanor.runtime;

import java.time.Duration;
import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run. Immutable; never holds a password.
 *
 * <pre>{@code
 * runner.listen(event -> {
 *   if (event instanceof MigrationEvent.RevisionFinished finished) {
 *     progress.stepTo(finished.number());
 *   }
 * });
 * }</pre>
 */
public sealed interface MigrationEvent {
  /**
   * Another migration holds the lock.
   *
   * @param holder who, when that can be told
   * @param waited how long this run has waited so far
   */
  record LockWaiting(@Nullable String holder, Duration waited) implements MigrationEvent {}

  /** This run has the lock now. */
  record LockAcquired(Duration waited) implements MigrationEvent {}

  /** The way is known; {@code revisions} is empty when there is nothing to do. */
  record RunStarted(Direction direction, List<RevisionId> revisions) implements MigrationEvent {
    /** Copies the list. */
    public RunStarted {
      revisions = List.copyOf(revisions);
    }
  }

  /** A revision begins, the {@code number}th of {@code total}. */
  record RevisionStarted(Direction direction, Revision revision, int number, int total)
      implements MigrationEvent {}

  /** A revision that an earlier run left half done goes on at {@code step} of {@code steps}. */
  record RevisionResumed(Direction direction, Revision revision, int step, int steps)
      implements MigrationEvent {
    /** For people: {@code resuming revision c901 at statement 3 of 5}. */
    public String text() {
      return "resuming revision " + revision.id() + " at statement " + step + " of " + steps;
    }
  }

  /**
   * A statement that an interrupted run had begun turns out to have done its work, so it is not run
   * again.
   */
  record StatementFoundDone(RevisionId revision, int step, int steps, String statement)
      implements MigrationEvent {
    /** For people: {@code statement 3 of 5 of revision c901 was done already: DROP TABLE b}. */
    public String text() {
      return "statement " + step + " of " + steps + " of revision " + revision
          + " was done already: " + statement;
    }
  }

  /** A statement begins. */
  record StatementStarted(RevisionId revision, int step, int steps, String statement)
      implements MigrationEvent {}

  /** The server said something while a statement ran: a notice or a warning, not a refusal. */
  record ServerSaid(RevisionId revision, int step, String message) implements MigrationEvent {}

  /** A statement has ended well. */
  record StatementFinished(RevisionId revision, int step, int steps, Duration duration)
      implements MigrationEvent {}

  /**
   * A lock of the database was not had in time; what was rolled back is tried again.
   *
   * @param revision the revision
   * @param attempt the number of the attempt that failed, from 1
   * @param attempts how many there are at most
   * @param pause the time until the next one
   * @param blockers who was in the way, when that can be told
   */
  record RetryScheduled(
      RevisionId revision, int attempt, int attempts, Duration pause, List<String> blockers)
      implements MigrationEvent {
    /** Copies the list. */
    public RetryScheduled {
      blockers = List.copyOf(blockers);
    }
  }

  /** A revision is carried out and committed. */
  record RevisionFinished(
      Direction direction, Revision revision, int number, int total, Duration duration)
      implements MigrationEvent {}

  /** The run has ended well. */
  record RunFinished(Direction direction, int revisions, Duration duration)
      implements MigrationEvent {}
}
