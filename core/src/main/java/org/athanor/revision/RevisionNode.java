package org.athanor.revision;

import java.util.List;
import java.util.Set;

/**
 * A revision with its place in the graph. Immutable and thread-safe.
 *
 * @param revision the revision
 * @param next the revisions that follow it
 * @param allNext the revisions that follow it or depend on it
 * @param branchLabels all labels of its branch, its own and those that reach it from elsewhere
 * @param dependsOn what it depends on, as ids
 * @param effectiveDependsOn what it depends on and what no revision below it depends on already
 */
public record RevisionNode(
    Revision revision,
    List<RevisionId> next,
    List<RevisionId> allNext,
    Set<String> branchLabels,
    List<RevisionId> dependsOn,
    List<RevisionId> effectiveDependsOn) {

  /** Copies the collections. */
  public RevisionNode {
    next = List.copyOf(next);
    allNext = List.copyOf(allNext);
    branchLabels = Set.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
    effectiveDependsOn = List.copyOf(effectiveDependsOn);
  }

  /** Whether no revision follows it. */
  public boolean isHead() {
    return next.isEmpty();
  }

  /** Whether no revision follows it or depends on it: such heads are rows of the version table. */
  public boolean isEffectiveHead() {
    return allNext.isEmpty();
  }

  /** Whether it follows no revision. */
  public boolean isBase() {
    return revision.isBase();
  }

  /** Whether several revisions follow it. */
  public boolean isBranchPoint() {
    return next.size() > 1;
  }

  /** Whether it joins several revisions. */
  public boolean isMergePoint() {
    return revision.isMerge();
  }
}
