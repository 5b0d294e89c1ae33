package org.athanor.lint;

import java.util.OptionalLong;
import java.util.Set;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/**
 * The history that a revision belongs to; what is asked of it once for each revision is found out
 * once for all. Immutable and thread-safe.
 */
public final class LintHistory {
  private final RevisionGraph graph;
  private final Set<RevisionId> published;
  private final RevisionNumbers numbers;

  /**
   * A history.
   *
   * @param graph all revisions
   * @param published those that others have already, as far as it is known: they were there at the
   *     commit from which changes are judged
   */
  public LintHistory(RevisionGraph graph, Set<RevisionId> published) {
    this.graph = graph;
    this.published = Set.copyOf(published);
    this.numbers = RevisionNumbers.of(graph);
  }

  /** All revisions. */
  public RevisionGraph graph() {
    return graph;
  }

  /** The revisions that others have already, as far as it is known. */
  public Set<RevisionId> published() {
    return published;
  }

  /**
   * The first number that is missing right before a revision of a history whose revisions are all
   * numbered; empty when none is missing, and in every other history.
   */
  public OptionalLong missingBefore(RevisionId revision) {
    return numbers.missingBefore(revision);
  }
}
