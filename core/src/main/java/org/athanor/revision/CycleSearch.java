package org.athanor.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.athanor.error.ErrorCode;

/** Puts revisions into an order in which ancestors come first, or names the cycle in the way. */
final class CycleSearch {
  private final List<Node> nodes;

  CycleSearch(List<Node> nodes) {
    this.nodes = nodes;
  }

  /**
   * The nodes, ancestors first.
   *
   * @throws RevisionException REV-008 or REV-010 when there is a cycle
   */
  List<Node> ordered() {
    requireAcyclic(ErrorCode.REV_008, node -> node.down, node -> node.next);
    return requireAcyclic(ErrorCode.REV_010, CycleSearch::allDown, node -> node.allNext);
  }

  private List<Node> requireAcyclic(
      ErrorCode code, Function<Node, List<Node>> down, Function<Node, List<Node>> up) {
    List<Node> fromBases = peel(down, up);
    if (fromBases.size() < nodes.size()) {
      BitSet onOrAbove = without(fromBases);
      List<Node> cycle = cycleIn(onOrAbove, down);
      BitSet blocked = without(peel(up, down));
      blocked.or(onOrAbove);
      cycle.forEach(node -> blocked.clear(node.index));
      throw LoadErrors.cycle(code, cycle, blocked.stream().mapToObj(nodes::get).toList());
    }
    return fromBases;
  }

  /** Takes away, again and again, what has nothing left in its {@code down} (Kahn). */
  private List<Node> peel(Function<Node, List<Node>> down, Function<Node, List<Node>> up) {
    int[] waiting = new int[nodes.size()];
    Deque<Node> ready = new ArrayDeque<>();
    for (Node node : nodes) {
      waiting[node.index] = down.apply(node).size();
      if (waiting[node.index] == 0) {
        ready.add(node);
      }
    }
    List<Node> ordered = new ArrayList<>(nodes.size());
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      ordered.add(node);
      for (Node above : up.apply(node)) {
        if (--waiting[above.index] == 0) {
          ready.add(above);
        }
      }
    }
    return ordered;
  }

  private BitSet without(List<Node> peeled) {
    BitSet left = new BitSet();
    left.set(0, nodes.size());
    peeled.forEach(node -> left.clear(node.index));
    return left;
  }

  /** Every node that was not peeled has another such node below it, so going down must repeat. */
  private List<Node> cycleIn(BitSet left, Function<Node, List<Node>> down) {
    List<Node> trail = new ArrayList<>();
    BitSet seen = new BitSet();
    Node node = nodes.get(left.nextSetBit(0));
    while (!seen.get(node.index)) {
      seen.set(node.index);
      trail.add(node);
      node =
          down.apply(node).stream().filter(n -> left.get(n.index)).findFirst().orElseThrow();
    }
    List<Node> cycle = new ArrayList<>(trail.subList(trail.indexOf(node), trail.size()));
    Collections.rotate(cycle, -cycle.indexOf(first(cycle)));
    return cycle;
  }

  /** Begins with the revision that was loaded first, so that the message is always the same. */
  private static Node first(List<Node> cycle) {
    return cycle.stream().min((a, b) -> Integer.compare(a.index, b.index)).orElseThrow();
  }

  private static List<Node> allDown(Node node) {
    return GraphBuilder.union(node.down, node.dependencies);
  }
}
