package org.athanor.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds revisions of which one is applied with another anyway. */
final class Overlaps {
  private final ResolveErrors errors;

  Overlaps(ResolveErrors errors) {
    this.errors = errors;
  }

  /** Fails with REV-016 when one of the nodes is an ancestor of another. */
  void refuse(Collection<Node> nodes) {
    find(nodes).ifPresent(found -> {
      throw errors.overlap(found.upper, found.others);
    });
  }

  /** The first of the nodes that has others of them as ancestors. */
  Optional<Overlap> find(Collection<Node> nodes) {
    Set<Node> distinct = new LinkedHashSet<>(nodes);
    if (distinct.size() < 2) {
      return Optional.empty();
    }
    Set<Node> parents = new LinkedHashSet<>();
    distinct.forEach(node -> parents.addAll(node.parents));
    BitSet below = Edges.PARENTS.reach(parents);
    if (distinct.stream().noneMatch(node -> below.get(node.index))) {
      return Optional.empty();
    }
    return distinct.stream()
        .map(upper -> new Overlap(upper, ancestors(upper, distinct)))
        .filter(overlap -> !overlap.others.isEmpty())
        .findFirst();
  }

  private static List<Node> ancestors(Node upper, Set<Node> nodes) {
    BitSet below = Edges.PARENTS.reach(upper.parents);
    return nodes.stream().filter(node -> below.get(node.index)).toList();
  }

  /** A revision and those of its ancestors that were named beside it. */
  record Overlap(Node upper, List<Node> others) {}
}
