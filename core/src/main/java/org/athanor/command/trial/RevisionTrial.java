package org.athanor.command.trial;

import java.time.Duration;
import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.trace.RevisionTrace;
import org.jspecify.annotations.Nullable;

/**
 * The trial of one revision.
 *
 * @param revision the revision
 * @param tables how many tables had rows
 * @param up how long its upgrade took
 * @param down how long its downgrade took; zero when it was not run
 * @param findings what was found, the worst first
 * @param trace what the server was seen to do, up to what failed; null when it was not watched
 */
public record RevisionTrial(
    Revision revision,
    int tables,
    Duration up,
    Duration down,
    List<TrialFinding> findings,
    @Nullable RevisionTrace trace) {
  public RevisionTrial {
    findings = List.copyOf(findings);
  }

  /** Whether nothing found is a failure. */
  public boolean passed() {
    return findings.stream().noneMatch(TrialFinding::isFailure);
  }
}
