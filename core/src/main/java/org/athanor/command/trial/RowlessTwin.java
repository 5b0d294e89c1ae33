package org.athanor.command.trial;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A database without rows that follows another one, for when rows have stopped a revision there.
 * Each revision is run on it once; what goes on from there is a copy, where the product copies
 * databases. Not thread-safe.
 */
final class RowlessTwin {
  private final Databases databases;
  private final Set<RevisionId> applied = new LinkedHashSet<>();
  private @Nullable TrialDatabase twin;

  /** Makes databases, and takes them away. */
  interface Databases {
    /** An empty one. */
    TrialDatabase create() throws SQLException;

    /** A copy; empty where the product copies no databases. */
    Optional<TrialDatabase> copy(TrialDatabase original) throws SQLException;

    /** Takes one away. */
    void drop(TrialDatabase database) throws SQLException;
  }

  RowlessTwin(Databases databases) {
    this.databases = databases;
  }

  /**
   * A database without rows in a state.
   *
   * @param revisions what is applied there, with all that it needs, in the order of the history
   */
  TrialDatabase at(Collection<RevisionId> revisions) throws SQLException {
    TrialDatabase further = twin;
    if (further != null && !revisions.containsAll(applied)) {
      databases.drop(further);
      twin = null;
      applied.clear();
    }
    TrialDatabase original = twin == null ? databases.create() : twin;
    Set<RevisionId> missing = new LinkedHashSet<>(revisions);
    missing.removeAll(applied);
    if (!missing.isEmpty()) {
      original.upgradeAll(List.copyOf(missing));
      applied.addAll(missing);
    }
    Optional<TrialDatabase> copy = databases.copy(original);
    if (copy.isPresent()) {
      twin = original;
      return copy.get();
    }
    twin = null;
    applied.clear();
    return original;
  }
}
