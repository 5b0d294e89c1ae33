package org.athanor.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Refuses revisions of which one is applied with another anyway. */
final class Overlaps {
  private final ResolveErrors errors;

  Overlaps(ResolveErrors errors) {
    this.errors = errors;
  }

  /** Fails with REV-016 when one of the nodes is an ancestor of another. */
  void refuse(Collection<Node> nodes) {
    Set<Node> distinct = new LinkedHashSet<>(nodes);
    if (distinct.size() < 2) {
      return;
    }
    Set<Node> parents = new LinkedHashSet<>();
    distinct.forEach(node -> parents.addAll(node.parents));
    BitSet below = Edges.PARENTS.reach(parents);
    if (distinct.stream().anyMatch(node -> below.get(node.index))) {
      throw firstOverlap(distinct);
    }
  }

  private RevisionException firstOverlap(Set<Node> nodes) {
    for (Node upper : nodes) {
      BitSet below = Edges.PARENTS.reach(upper.parents);
      List<Node> others = nodes.stream().filter(node -> below.get(node.index)).toList();
      if (!others.isEmpty()) {
        return errors.overlap(upper, others);
      }
    }
    throw new IllegalStateException("no overlap in " + nodes);
  }
}
