package org.athanor.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Rows of the version table that are set without running anything. Immutable and thread-safe.
 *
 * @param from the rows that it takes away; none for a new branch
 * @param to the row that it leaves; none for a branch that ends
 * @param direction where it leads
 * @param branchMove whether a whole branch appears or goes away
 */
public record StampStep(
    List<RevisionId> from, List<RevisionId> to, Direction direction, boolean branchMove)
    implements RevisionStep {

  /** Where a stamp leads. */
  public enum Direction {
    /** To a revision above the present rows. */
    UP,
    /** To a revision below the present rows. */
    DOWN
  }

  /** Copies the lists. */
  public StampStep {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** The same where rows hold other names of what they mean. */
  StampStep from(Map<RevisionId, RevisionId> recorded) {
    List<RevisionId> rows =
        from.stream().map(row -> recorded.getOrDefault(row, row)).toList();
    return new StampStep(rows, to, direction, branchMove);
  }

  @Override
  public List<VersionChange> versionChanges(Collection<RevisionId> rows) {
    return VersionRows.ofStamp(this, rows);
  }
}
