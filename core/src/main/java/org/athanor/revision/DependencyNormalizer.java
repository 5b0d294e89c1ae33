package org.athanor.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops dependencies that a revision further down the same line has already: they are applied
 * whenever that revision is, so they are no step of their own.
 */
final class DependencyNormalizer {
  private final Map<Node, List<Node>> dependents;
  private final Map<Node, List<Node>> covered = new HashMap<>();
  private final Reachability lines;

  private DependencyNormalizer(Map<Node, List<Node>> dependents, Reachability lines) {
    this.dependents = dependents;
    this.lines = lines;
  }

  static void normalize(List<Node> ordered) {
    Map<Node, List<Node>> dependents = new LinkedHashMap<>();
    for (Node node : ordered) {
      node.effectiveDependencies = node.dependencies;
      for (Node dependency : node.dependencies) {
        dependents.computeIfAbsent(dependency, key -> new ArrayList<>()).add(node);
      }
    }
    dependents.values().removeIf(nodes -> nodes.size() == 1);
    if (!dependents.isEmpty()) {
      new DependencyNormalizer(dependents, new Reachability(ordered, Edges.DOWN)).dropCovered();
    }
  }

  private void dropCovered() {
    dependents.forEach(this::findCovered);
    covered.forEach((node, dropped) -> node.effectiveDependencies =
        node.dependencies.stream().filter(each -> !dropped.contains(each)).toList());
  }

  /** The dependents come ancestors first; only the first ones of each line keep the edge. */
  private void findCovered(Node dependency, List<Node> nodes) {
    List<Node> lowest = new ArrayList<>();
    for (Node node : nodes) {
      if (lowest.stream().anyMatch(below -> lines.isAncestor(below, node))) {
        covered.computeIfAbsent(node, key -> new ArrayList<>()).add(dependency);
      } else {
        lowest.add(node);
      }
    }
  }
}
