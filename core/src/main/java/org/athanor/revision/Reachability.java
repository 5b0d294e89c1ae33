package org.athanor.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers "is this revision an ancestor of that one" without walking revision by revision.
 *
 * <p>The graph is cut into chains, in which each revision is a parent of the next. To reach a
 * revision is to reach all of its chain below it, so a search only hops along the few edges between
 * chains, and stops as soon as it is below what it looks for. A history of any length with few
 * branches has few chains.
 */
final class Reachability {
  private final int[] chain;
  private final int[] position;
  private final List<List<Crossing>> crossings = new ArrayList<>();

  /**
   * Builds the chains.
   *
   * @param ordered all nodes, ancestors first
   * @param edges the downward edges
   */
  Reachability(List<Node> ordered, Edges edges) {
    chain = new int[ordered.size()];
    position = new int[ordered.size()];
    List<Node> tops = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Node node = ordered.get(i);
      position[node.index] = i;
      place(node, edges.of(node), tops);
    }
  }

  /** Puts a node on top of the chain of one of its parents, or on a chain of its own. */
  private void place(Node node, List<Node> parents, List<Node> tops) {
    int own = crossings.size();
    for (Node parent : parents) {
      if (tops.get(chain[parent.index]) == parent) {
        own = chain[parent.index];
        break;
      }
    }
    if (own == crossings.size()) {
      crossings.add(new ArrayList<>(1));
      tops.add(node);
    }
    Node below = tops.set(own, node);
    chain[node.index] = own;
    for (Node parent : parents) {
      if (parent != below) {
        crossings.get(own).add(new Crossing(position[node.index], parent));
      }
    }
  }

  /** Whether {@code lower} is {@code upper} or an ancestor of it. */
  boolean isAncestor(Node lower, Node upper) {
    return !ancestorsOf(List.of(upper), List.of(lower)).isEmpty();
  }

  /** Those of {@code candidates} that are among {@code tops} or are ancestors of one of them. */
  List<Node> ancestorsOf(Collection<Node> tops, Collection<Node> candidates) {
    int lowest = candidates.stream().mapToInt(c -> position[c.index]).min().orElse(0);
    Map<Integer, Integer> reached = new HashMap<>();
    Deque<Node> todo = new ArrayDeque<>(tops);
    while (!todo.isEmpty() && !candidates.stream().allMatch(c -> isReached(c, reached))) {
      enter(todo.pop(), lowest, reached, todo);
    }
    return candidates.stream().filter(c -> isReached(c, reached)).toList();
  }

  /** Goes down a chain from a node to where the search was before or where it need not go. */
  private void enter(Node node, int lowest, Map<Integer, Integer> reached, Deque<Node> todo) {
    int from = position[node.index];
    int before = reached.getOrDefault(chain[node.index], -1);
    if (before >= from) {
      return;
    }
    reached.put(chain[node.index], from);
    List<Crossing> edges = crossings.get(chain[node.index]);
    for (int i = lastUpTo(from, edges); i >= 0; i--) {
      Crossing edge = edges.get(i);
      if (edge.from <= Math.max(before, lowest)) {
        return;
      }
      if (position[edge.to.index] >= lowest) {
        todo.push(edge.to);
      }
    }
  }

  private boolean isReached(Node candidate, Map<Integer, Integer> reached) {
    return reached.getOrDefault(chain[candidate.index], -1) >= position[candidate.index];
  }

  /** The index of the highest crossing that leaves at or below a position; -1 when none does. */
  private static int lastUpTo(int position, List<Crossing> edges) {
    int low = 0;
    int high = edges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edges.get(middle).from <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** An edge that leaves a chain downwards at a position. */
  private record Crossing(int from, Node to) {}
}
