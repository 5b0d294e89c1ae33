package org.athanor.runtime;

import java.time.Duration;
import java.util.List;
import org.athanor.revision.RevisionId;

/**
 * What a run did. Immutable.
 *
 * @param direction what was asked
 * @param database the JDBC URL without credentials
 * @param before the rows of the version table before
 * @param after the rows after
 * @param steps what was run, in order; none when there was nothing to do
 * @param warnings what the user should know, one sentence each
 * @param duration how long it took, with the wait for the lock
 */
public record RunReport(
    Direction direction,
    String database,
    List<RevisionId> before,
    List<RevisionId> after,
    List<StepReport> steps,
    List<String> warnings,
    Duration duration) {
  /** Copies the lists. */
  public RunReport {
    before = List.copyOf(before);
    after = List.copyOf(after);
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }
}
