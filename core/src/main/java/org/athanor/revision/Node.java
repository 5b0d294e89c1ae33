package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A revision with its edges, as the algorithms see it. {@link GraphBuilder} fills the fields once,
 * before the graph is published; nothing changes them afterwards.
 */
final class Node {
  final int index;
  final Revision revision;

  /** What the revision follows. */
  List<Node> down = List.of();

  /** What it depends on. */
  List<Node> dependencies = List.of();

  /** What it depends on, without what a revision below it depends on already. */
  List<Node> effectiveDependencies = List.of();

  /** {@link #down} and {@link #effectiveDependencies}: what must be applied just before it. */
  List<Node> parents = List.of();

  /** What follows it. */
  List<Node> next = new ArrayList<>(1);

  /** What follows it or depends on it. */
  List<Node> allNext = new ArrayList<>(1);

  Set<String> labels = Set.of();

  Node(int index, Revision revision) {
    this.index = index;
    this.revision = revision;
  }

  RevisionId id() {
    return revision.id();
  }

  boolean isBase() {
    return down.isEmpty();
  }

  boolean isMerge() {
    return down.size() > 1;
  }

  /** Whether several lines leave it upwards, be it by following or by depending. */
  boolean forks() {
    return allNext.size() > 1;
  }

  static List<RevisionId> ids(Collection<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  @Override
  public String toString() {
    return id().value();
  }
}
