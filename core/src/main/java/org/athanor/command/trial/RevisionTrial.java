package org.athanor.command.trial;

import java.time.Duration;
import java.util.List;
import org.athanor.revision.Revision;

/**
 * The trial of one revision.
 *
 * @param revision the revision
 * @param tables how many tables had rows
 * @param up how long its upgrade took
 * @param down how long its downgrade took; zero when it was not run
 * @param findings what was found, the worst first
 */
public record RevisionTrial(
    Revision revision, int tables, Duration up, Duration down, List<TrialFinding> findings) {
  public RevisionTrial {
    findings = List.copyOf(findings);
  }

  /** Whether nothing found is a failure. */
  public boolean passed() {
    return findings.stream().noneMatch(TrialFinding::isFailure);
  }
}
