package org.athanor.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The ancestors and descendants of some revisions, and those revisions themselves. */
final class Lineage {
  private final BitSet members;

  private Lineage(BitSet members) {
    this.members = members;
  }

  /** What leads to or from the revisions by following. */
  static Lineage of(Collection<Node> nodes) {
    return joined(Edges.DOWN.reach(nodes), Edges.NEXT.reach(nodes));
  }

  /** What leads to or from the revisions by following or depending. */
  static Lineage withDependencies(Collection<Node> nodes) {
    return joined(Edges.PARENTS.reach(nodes), Edges.ALL_NEXT.reach(nodes));
  }

  boolean has(Node node) {
    return members.get(node.index);
  }

  List<Node> filter(Collection<Node> nodes) {
    return nodes.stream().filter(this::has).toList();
  }

  private static Lineage joined(BitSet down, BitSet up) {
    down.or(up);
    return new Lineage(down);
  }
}
