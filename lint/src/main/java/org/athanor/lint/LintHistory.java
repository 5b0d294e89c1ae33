package org.athanor.lint;

import java.util.Set;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/**
 * The history that a revision belongs to.
 *
 * @param graph all revisions
 * @param published those that others have already, as far as it is known: they were there at the
 *     commit from which changes are judged
 */
public record LintHistory(RevisionGraph graph, Set<RevisionId> published) {
  public LintHistory {
    published = Set.copyOf(published);
  }
}
