package org.athanor.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links revisions into nodes and refuses what is no graph. Every step is linear in the number of
 * revisions and edges, and none recurses.
 */
final class GraphBuilder {
  private final List<Node> nodes = new ArrayList<>();
  private final Names names = new Names();

  private GraphBuilder() {}

  static GraphIndex build(SquashView view) {
    GraphBuilder builder = new GraphBuilder();
    view.revisions().forEach(builder::addNode);
    builder.nodes.forEach(builder::addLabels);
    view.otherNames().forEach(builder::addOtherName);
    builder.nodes.forEach(builder::linkDown);
    builder.nodes.forEach(builder::linkDependencies);
    builder.nodes.forEach(GraphBuilder::linkUp);
    List<Node> ordered = new CycleSearch(builder.nodes).ordered();
    DependencyNormalizer.normalize(ordered);
    ordered.forEach(node -> node.parents = union(node.down, node.effectiveDependencies));
    LabelSpread.spread(ordered);
    Reachability applied = new Reachability(ordered, Edges.PARENTS);
    return new GraphIndex(List.copyOf(builder.nodes), builder.names, applied, view);
  }

  static List<Node> union(List<Node> first, List<Node> second) {
    if (second.isEmpty()) {
      return first;
    }
    Set<Node> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private void addNode(Revision revision) {
    Node node = new Node(nodes.size(), revision);
    Node present = names.add(revision.id().value(), node);
    if (present != null) {
      throw LoadErrors.duplicateId(present.revision, revision);
    }
    nodes.add(node);
  }

  private void addLabels(Node node) {
    for (String label : node.revision.branchLabels()) {
      Node owner = names.add(label, node);
      if (owner != null) {
        throw LoadErrors.duplicateLabel(label, node.revision, owner.revision);
      }
    }
  }

  /** The last of some squashed revisions and what they became mean the same. */
  private void addOtherName(RevisionId name, RevisionId meant) {
    Node node = names.find(meant.value());
    if (node != null) {
      names.add(name.value(), node);
    }
  }

  private void linkDown(Node node) {
    List<Node> down = new ArrayList<>();
    for (RevisionId id : node.revision.revises()) {
      Node parent = names.find(id.value());
      if (parent == null || !parent.id().equals(id)) {
        throw LoadErrors.missing(node.revision, "follows", id.value(), names);
      }
      if (parent == node) {
        throw LoadErrors.selfLoop(node.revision);
      }
      down.add(parent);
    }
    node.down = List.copyOf(down);
  }

  private void linkDependencies(Node node) {
    if (node.revision.dependsOn().isEmpty()) {
      return;
    }
    Set<Node> dependencies = new LinkedHashSet<>();
    for (String name : node.revision.dependsOn()) {
      Node dependency = dependency(node.revision, name);
      if (dependency == node) {
        throw LoadErrors.dependencySelfLoop(node.revision);
      }
      dependencies.add(dependency);
    }
    node.dependencies = List.copyOf(dependencies);
  }

  private Node dependency(Revision revision, String name) {
    Node exact = names.find(name);
    if (exact != null) {
      return exact;
    }
    List<Map.Entry<String, Node>> found = names.startingWith(name);
    if (found.isEmpty()) {
      throw LoadErrors.missing(revision, "depends on", name, names);
    }
    if (found.size() > 1) {
      List<String> all = found.stream().map(Map.Entry::getKey).toList();
      throw LoadErrors.ambiguousDependency(revision, name, all);
    }
    return found.get(0).getValue();
  }

  private static void linkUp(Node node) {
    node.down.forEach(parent -> parent.next.add(node));
    union(node.down, node.dependencies).forEach(parent -> parent.allNext.add(node));
  }
}
