package org.athanor.revision;

import java.util.List;

/**
 * What is asked of a revision that does not exist yet.
 *
 * <p>Immutable.
 *
 * @param id its name
 * @param follows what it follows; {@code head} usually, several for a merge
 * @param splice whether it may follow revisions that are no heads, which begins a new branch
 * @param branchLabels the names that it gives to its branch
 * @param dependsOn what else must be applied before it: ids, starts of ids, or labels
 */
public record NewRevision(
    RevisionId id,
    List<RevisionTarget> follows,
    boolean splice,
    List<String> branchLabels,
    List<String> dependsOn) {

  /** Copies the lists. */
  public NewRevision {
    follows = List.copyOf(follows);
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * A revision on the only head.
   *
   * @param id its name
   * @return the request
   */
  public static NewRevision onHead(RevisionId id) {
    return new NewRevision(id, List.of(RevisionTarget.HEAD), false, List.of(), List.of());
  }
}
