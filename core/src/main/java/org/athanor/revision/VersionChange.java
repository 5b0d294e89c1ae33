package org.athanor.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One change to the rows of the version table.
 *
 * <p>A step along one branch is an {@link Update}, a new branch an {@link Insert}, the end of a
 * branch a {@link Delete}; a merge of n branches is n - 1 deletes and an update, its reverse n - 1
 * inserts and an update. Immutable.
 */
public sealed interface VersionChange {
  /** A row that appears. */
  record Insert(RevisionId revision) implements VersionChange {
    @Override
    public Set<RevisionId> applyTo(Collection<RevisionId> rows) {
      Set<RevisionId> result = new LinkedHashSet<>(rows);
      result.add(revision);
      return result;
    }
  }

  /** A row that goes away. */
  record Delete(RevisionId revision) implements VersionChange {
    @Override
    public Set<RevisionId> applyTo(Collection<RevisionId> rows) {
      Set<RevisionId> result = new LinkedHashSet<>(rows);
      result.remove(revision);
      return result;
    }
  }

  /** A row that gets another value. */
  record Update(RevisionId from, RevisionId to) implements VersionChange {
    @Override
    public Set<RevisionId> applyTo(Collection<RevisionId> rows) {
      Set<RevisionId> result = new LinkedHashSet<>();
      rows.forEach(row -> result.add(row.equals(from) ? to : row));
      return result;
    }
  }

  /**
   * The rows after this change.
   *
   * @param rows the rows before; they must hold what the change deletes or updates
   * @return a new set, in the order of {@code rows}
   */
  Set<RevisionId> applyTo(Collection<RevisionId> rows);
}
