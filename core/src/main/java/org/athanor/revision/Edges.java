package org.athanor.revision;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The ways to go from a revision to its neighbours, and what can be reached by them. */
enum Edges {
  /** To what it follows. */
  DOWN {
    @Override
    List<Node> of(Node node) {
      return node.down;
    }
  },
  /** To what it depends on. */
  DEPENDENCIES {
    @Override
    List<Node> of(Node node) {
      return node.dependencies;
    }
  },
  /** To what must be applied just before it. */
  PARENTS {
    @Override
    List<Node> of(Node node) {
      return node.parents;
    }
  },
  /** To what follows it. */
  NEXT {
    @Override
    List<Node> of(Node node) {
      return node.next;
    }
  },
  /** To what follows it or depends on it. */
  ALL_NEXT {
    @Override
    List<Node> of(Node node) {
      return node.allNext;
    }
  };

  abstract List<Node> of(Node node);

  /** The indexes of {@code start} and of all that can be reached from it; without recursion. */
  BitSet reach(Collection<Node> start) {
    BitSet seen = new BitSet();
    Deque<Node> todo = new ArrayDeque<>();
    start.forEach(node -> visit(node, seen, todo));
    while (!todo.isEmpty()) {
      of(todo.pop()).forEach(node -> visit(node, seen, todo));
    }
    return seen;
  }

  /** The indexes of a node and of all that can be reached from it over nodes that qualify. */
  BitSet reachWithin(Node start, Predicate<Node> qualifies) {
    BitSet seen = new BitSet();
    Deque<Node> todo = new ArrayDeque<>();
    visit(start, seen, todo);
    while (!todo.isEmpty()) {
      for (Node node : of(todo.pop())) {
        if (qualifies.test(node)) {
          visit(node, seen, todo);
        }
      }
    }
    return seen;
  }

  private static void visit(Node node, BitSet seen, Deque<Node> todo) {
    if (!seen.get(node.index)) {
      seen.set(node.index);
      todo.push(node);
    }
  }
}
