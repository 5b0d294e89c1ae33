package org.athanor.runtime;

import java.util.List;
import org.athanor.revision.RevisionId;

/**
 * What was mended, or would be. Immutable.
 *
 * @param digests the revisions whose digests are renewed
 * @param journal the steps that are forgotten
 * @param failures the rows of failed runs that are removed
 * @param written whether it was written, and not only shown
 */
public record RepairReport(
    List<RenewedDigest> digests,
    List<JournalEntry> journal,
    List<HistoryEntry> failures,
    boolean written) {
  /** Copies the lists. */
  public RepairReport {
    digests = List.copyOf(digests);
    journal = List.copyOf(journal);
    failures = List.copyOf(failures);
  }

  /** Whether there was nothing to mend. */
  public boolean isEmpty() {
    return digests.isEmpty() && journal.isEmpty() && failures.isEmpty();
  }

  /**
   * One renewed digest.
   *
   * @param revision the revision
   * @param message its own words
   * @param before the digest of what it did when it was applied
   * @param after the digest of what its file does now
   */
  public record RenewedDigest(RevisionId revision, String message, String before, String after) {}
}
