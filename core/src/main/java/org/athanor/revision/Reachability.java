package org.athanor.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Answers "is this revision an ancestor of that one" without walking revision by revision.
 *
 * <p>Runs of revisions without a fork or a merge are kept as one segment. A downward edge always
 * enters a segment at its top, so that reaching a segment means reaching all of it; and segments
 * are numbered upwards from the bases, so that a search stops as soon as it is below its goal. A
 * history of any length with few branches has few segments.
 */
final class Reachability {
  private final int[] segment;
  private final int[] position;
  private final List<List<Integer>> below = new ArrayList<>();

  /**
   * Builds the segments.
   *
   * @param ordered all nodes, ancestors first
   * @param edges the downward edges
   */
  Reachability(List<Node> ordered, Edges edges) {
    segment = new int[ordered.size()];
    position = new int[ordered.size()];
    int[] above = new int[ordered.size()];
    ordered.forEach(node -> edges.of(node).forEach(parent -> above[parent.index]++));
    for (int i = 0; i < ordered.size(); i++) {
      Node node = ordered.get(i);
      List<Node> parents = edges.of(node);
      boolean continues = parents.size() == 1 && above[parents.get(0).index] == 1;
      position[node.index] = i;
      segment[node.index] = continues ? segment[parents.get(0).index] : open(parents);
    }
  }

  private int open(List<Node> parents) {
    below.add(parents.stream().map(parent -> segment[parent.index]).distinct().toList());
    return below.size() - 1;
  }

  /** Whether {@code lower} is {@code upper} or an ancestor of it. */
  boolean isAncestor(Node lower, Node upper) {
    return !ancestorsOf(List.of(upper), List.of(lower)).isEmpty();
  }

  /** Those of {@code candidates} that are among {@code tops} or are ancestors of one of them. */
  List<Node> ancestorsOf(Collection<Node> tops, Collection<Node> candidates) {
    int lowest = candidates.stream().mapToInt(c -> segment[c.index]).min().orElse(0);
    BitSet whole = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>();
    tops.forEach(top -> enter(below.get(segment[top.index]), lowest, whole, todo));
    while (!todo.isEmpty()) {
      enter(below.get(todo.pop()), lowest, whole, todo);
    }
    return candidates.stream().filter(c -> isBelow(c, tops, whole)).toList();
  }

  private static void enter(List<Integer> next, int lowest, BitSet whole, Deque<Integer> todo) {
    for (int candidate : next) {
      if (candidate >= lowest && !whole.get(candidate)) {
        whole.set(candidate);
        todo.push(candidate);
      }
    }
  }

  private boolean isBelow(Node candidate, Collection<Node> tops, BitSet whole) {
    int own = segment[candidate.index];
    return whole.get(own)
        || tops.stream()
            .anyMatch(top ->
                segment[top.index] == own && position[candidate.index] <= position[top.index]);
  }
}
