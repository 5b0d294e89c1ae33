package org.athanor.runtime;

import java.time.Duration;
import java.util.List;
import org.athanor.revision.RevisionId;

/**
 * One revision of a finished run. Immutable.
 *
 * @param revision the revision
 * @param message its own words
 * @param from the revisions that the step left
 * @param to the revisions that it reached
 * @param statements how many statements it has
 * @param resumedAt the statement at which a half-done revision went on; 0 when it was run whole
 * @param duration how long it took
 */
public record StepReport(
    RevisionId revision,
    String message,
    List<RevisionId> from,
    List<RevisionId> to,
    int statements,
    int resumedAt,
    Duration duration) {
  /** Copies the lists. */
  public StepReport {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
