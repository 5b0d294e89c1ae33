package org.athanor.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts revisions into the order in which a history shows them: newest first, each after all that
 * follow it or depend on it, one branch after the other, load order deciding between branches.
 *
 * <p>The walk goes down one branch until it comes to a revision that another open branch still
 * leads to, and goes on with that branch first. Whether one does is known from a count of the
 * revisions above that are still open, so that the whole walk is linear.
 */
final class HistoryOrder {
  private final GraphIndex index;
  private final BitSet wanted;
  private final int[] openAbove;
  private final BitSet isOpen = new BitSet();
  private final List<Node> open = new ArrayList<>();
  private final List<Node> ordered = new ArrayList<>();
  private int at;
  private @Nullable Node blocked;
  private BitSet aboveBlocked = new BitSet();

  private HistoryOrder(GraphIndex index, BitSet wanted) {
    this.index = index;
    this.wanted = (BitSet) wanted.clone();
    this.openAbove = new int[index.nodes().size()];
  }

  /**
   * The order.
   *
   * @param index the graph
   * @param wanted the indexes of the revisions to be ordered
   * @param tops where to begin; what they do not lead to comes last
   */
  static List<Node> newestFirst(GraphIndex index, BitSet wanted, Collection<Node> tops) {
    HistoryOrder order = new HistoryOrder(index, wanted);
    BitSet first = GraphIndex.bits(tops);
    first.and(wanted);
    order.walkFrom(index.at(first));
    order.walkFrom(index.at(order.wanted));
    return order.ordered;
  }

  private void walkFrom(List<Node> tops) {
    tops.forEach(this::open);
    for (Node node : index.at(Edges.PARENTS.reach(tops))) {
      node.parents.forEach(parent -> openAbove[parent.index]++);
    }
    at = 0;
    while (!open.isEmpty()) {
      Node candidate = open.get(at);
      if (openAbove[candidate.index] > 0) {
        at = branchLeadingTo(candidate);
      } else {
        take(candidate);
      }
    }
  }

  private void take(Node node) {
    ordered.add(node);
    wanted.clear(node.index);
    List<Node> following = node.parents.stream()
        .filter(parent -> wanted.get(parent.index) && !isOpen.get(parent.index))
        .toList();
    isOpen.clear(node.index);
    if (following.isEmpty()) {
      open.remove(at);
      at = Math.max(at - 1, 0);
    } else {
      open.set(at, following.get(0));
      open.addAll(following.subList(1, following.size()));
      following.forEach(parent -> isOpen.set(parent.index));
    }
    close(node);
  }

  private void open(Node node) {
    open.add(node);
    isOpen.set(node.index);
  }

  /** Tells those below that nothing leads to them from here; what is not open passes it on. */
  private void close(Node node) {
    Deque<Node> closed = new ArrayDeque<>();
    closed.push(node);
    while (!closed.isEmpty()) {
      for (Node parent : closed.pop().parents) {
        if (--openAbove[parent.index] == 0 && !isOpen.get(parent.index)) {
          closed.push(parent);
        }
      }
    }
  }

  private int branchLeadingTo(Node candidate) {
    if (open.size() == 2) {
      return 1 - at;
    }
    BitSet above = leadingTo(candidate);
    for (int i = 0; i < open.size(); i++) {
      if (i != at && above.get(open.get(i).index)) {
        return i;
      }
    }
    throw new IllegalStateException("no open branch leads to " + candidate);
  }

  /** What leads to a node; kept while the walk comes back to the node again and again. */
  private BitSet leadingTo(Node candidate) {
    if (candidate != blocked) {
      blocked = candidate;
      aboveBlocked = Edges.ALL_NEXT.reachWithin(candidate, this::leadsOn);
    }
    return aboveBlocked;
  }

  private boolean leadsOn(Node node) {
    return isOpen.get(node.index) || openAbove[node.index] > 0;
  }
}
