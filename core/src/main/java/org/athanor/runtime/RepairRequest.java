package org.athanor.runtime;

import java.util.List;
import java.util.Set;
import org.athanor.revision.RevisionId;

/**
 * What to mend of what Athanor wrote down. Nothing else of the database is touched.
 *
 * @param revisions the revisions to mend; none means all
 * @param actions what to mend of them
 * @param dryRun whether it is only shown
 */
public record RepairRequest(List<RevisionId> revisions, Set<Action> actions, DryRun dryRun) {
  /** Something that can be mended. */
  public enum Action {
    /** The digests of applied revisions become those of their files now. */
    DIGESTS,
    /** The journal of half-done revisions is forgotten: somebody has undone them by hand. */
    JOURNAL,
    /** Rows of failed runs leave the history. */
    FAILURES
  }

  /** Whether anything is written. */
  public enum DryRun {
    /** It is only shown. */
    YES,
    /** It is written. */
    NO
  }

  /** Copies the collections. */
  public RepairRequest {
    revisions = List.copyOf(revisions);
    actions = Set.copyOf(actions);
  }
}
