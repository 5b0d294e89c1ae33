package org.athanor.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The linked nodes of a graph, as {@link GraphBuilder} leaves them. Immutable from then on. */
record GraphIndex(List<Node> nodes, Names names, Reachability applied, SquashView view) {

  /** Nodes without followers, in load order. */
  List<Node> heads() {
    return where(node -> node.next.isEmpty());
  }

  /** Nodes without followers or dependents, in load order. */
  List<Node> effectiveHeads() {
    return where(node -> node.allNext.isEmpty());
  }

  /** Nodes that follow nothing, in load order. */
  List<Node> bases() {
    return where(Node::isBase);
  }

  List<Node> where(Predicate<Node> condition) {
    return nodes.stream().filter(condition).toList();
  }

  /** The nodes of a set of indexes, in load order. */
  List<Node> at(BitSet indexes) {
    return indexes.stream().mapToObj(nodes::get).toList();
  }

  static BitSet bits(Collection<Node> nodes) {
    BitSet bits = new BitSet();
    nodes.forEach(node -> bits.set(node.index));
    return bits;
  }
}
