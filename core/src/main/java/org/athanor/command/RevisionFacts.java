package org.athanor.command;

import java.util.Collection;
import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionNode;
import org.jspecify.annotations.Nullable;

/**
 * One revision as commands tell of it.
 *
 * @param id its id
 * @param revises the ids that it follows
 * @param dependsOn the ids that it depends on
 * @param branchLabels the labels of its branch
 * @param replaces the ids that were squashed into it
 * @param message what it does
 * @param created when it was made, or null
 * @param location its file, or null
 * @param next the ids that follow it
 * @param isHead whether nothing follows it
 * @param isEffectiveHead whether nothing follows it or depends on it
 * @param isBranchPoint whether several revisions follow it
 * @param isMergePoint whether it joins several revisions
 * @param isCurrent whether the database stands at it
 */
public record RevisionFacts(
    String id,
    List<String> revises,
    List<String> dependsOn,
    List<String> branchLabels,
    List<String> replaces,
    String message,
    @Nullable String created,
    @Nullable String location,
    List<String> next,
    boolean isHead,
    boolean isEffectiveHead,
    boolean isBranchPoint,
    boolean isMergePoint,
    boolean isCurrent) {

  /** The facts of a revision of {@code graph}; {@code rows} are those of the version table. */
  public static RevisionFacts of(
      Revision revision, RevisionGraph graph, Collection<org.athanor.revision.RevisionId> rows) {
    RevisionNode node = graph.node(revision.id());
    return new RevisionFacts(
        revision.id().value(),
        texts(revision.revises()),
        texts(node.dependsOn()),
        node.branchLabels().stream().sorted().toList(),
        texts(revision.replaces()),
        revision.message(),
        revision.created(),
        revision.location(),
        texts(node.next()),
        node.isHead(),
        node.isEffectiveHead(),
        node.isBranchPoint(),
        node.isMergePoint(),
        graph.meant(rows).contains(revision.id()));
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(String::valueOf).toList();
  }
}
