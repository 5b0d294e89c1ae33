package org.athanor.runtime;

import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What came of revisions that were run in one transaction, which was rolled back. Immutable.
 *
 * @param rows the rows of the version table, which are what they were
 * @param revisions what was to be run, in order; none when the database has all
 * @param transaction the transaction, as the server calls it; empty when none was opened
 * @param refusal why it did not come to its end; null when it did
 */
public record RehearsalReport(
    Set<RevisionId> rows,
    List<Revision> revisions,
    String transaction,
    @Nullable AthanorException refusal) {
  /** Copies the collections. */
  public RehearsalReport {
    rows = Set.copyOf(rows);
    revisions = List.copyOf(revisions);
  }
}
