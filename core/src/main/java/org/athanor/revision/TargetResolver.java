package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the revisions that an expression means, for one purpose and one state of a database. */
final class TargetResolver {
  private final GraphIndex index;
  private final ResolveErrors errors;
  private final @Nullable List<Node> rows;

  /**
   * A resolver.
   *
   * @param index the graph
   * @param purpose what for, so that errors can say it
   * @param rows the rows of the version table, or null when no database takes part
   */
  TargetResolver(GraphIndex index, Purpose purpose, @Nullable Collection<RevisionId> rows) {
    this.index = index;
    this.errors = new ResolveErrors(index, purpose);
    this.rows = rows == null ? null : nodesOf(rows);
  }

  GraphIndex index() {
    return index;
  }

  ResolveErrors errors() {
    return errors;
  }

  /** The rows of the version table, each once; none when no database takes part. */
  List<Node> rows() {
    return rows == null ? List.of() : rows;
  }

  /** What an expression means: nothing for the base, several revisions for {@code heads}. */
  List<Node> many(RevisionTarget target) {
    RevisionTarget origin = target.origin();
    if (!target.isRelative() && origin != null) {
      return absolute(target);
    }
    return new RelativeWalk(this)
        .resolve(target).stream().flatMap(place -> place.nodes().stream()).toList();
  }

  List<Node> many(Collection<RevisionTarget> targets) {
    List<Node> all = new ArrayList<>();
    targets.forEach(target -> all.addAll(many(target)));
    return all;
  }

  /** What an expression for one place means. */
  Place one(RevisionTarget target) {
    List<Node> found = many(target);
    if (found.size() > 1) {
      throw errors.severalHeads(target.text(), found);
    }
    return found.isEmpty() ? Place.BASE : new Place(found.get(0));
  }

  /** The revision with this id, this label, or the only one whose name starts like this. */
  Node named(String name) {
    return named(name, null, null);
  }

  /** The revision that stands for a branch before an {@code @}. */
  Node branch(String name) {
    Node exact = index.names().find(name);
    if (exact != null) {
      return exact;
    }
    if (index.names().startingWith(name).isEmpty()) {
      throw errors.unknownBranch(name);
    }
    return named(name);
  }

  @Nullable Lineage lineage(RevisionTarget target) {
    String branch = target.branch();
    return branch == null ? null : Lineage.of(List.of(branch(branch)));
  }

  private List<Node> absolute(RevisionTarget target) {
    String symbol = String.valueOf(target.symbol());
    Lineage lineage = lineage(target);
    return switch (symbol) {
      case "base" -> List.of();
      case "current" -> within(lineage, rows());
      case "heads" -> lineage == null ? index.effectiveHeads() : lineage.filter(index.heads());
      case "head" -> head(target, lineage);
      default -> List.of(named(symbol, target.branch(), lineage));
    };
  }

  private List<Node> head(RevisionTarget target, @Nullable Lineage lineage) {
    List<Node> heads = within(lineage, index.heads());
    if (heads.size() > 1) {
      throw errors.severalHeads(target.text(), heads);
    }
    return heads;
  }

  private Node named(String name, @Nullable String branch, @Nullable Lineage lineage) {
    Node exact = index.names().find(name);
    Node found = exact != null ? exact : abbreviated(name, lineage);
    if (lineage != null && branch != null && !lineage.has(found)) {
      throw errors.notInBranch(found, branch);
    }
    return found;
  }

  private Node abbreviated(String name, @Nullable Lineage lineage) {
    List<Map.Entry<String, Node>> found = index.names().startingWith(name).stream()
        .filter(entry -> lineage == null || lineage.has(entry.getValue()))
        .toList();
    if (found.isEmpty()) {
      throw errors.unknown(name);
    }
    Set<Node> nodes =
        new LinkedHashSet<>(found.stream().map(Map.Entry::getValue).toList());
    if (nodes.size() > 1) {
      List<String> matches = found.stream().map(Map.Entry::getKey).toList();
      throw errors.ambiguousPrefix(name, matches, List.copyOf(nodes));
    }
    return nodes.iterator().next();
  }

  private List<Node> nodesOf(Collection<RevisionId> ids) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (RevisionId id : ids) {
      Node node = index.names().find(id.value());
      if (node == null || !node.id().equals(index.view().meant(id))) {
        throw errors.unknownRow(id);
      }
      nodes.add(node);
    }
    return List.copyOf(nodes);
  }

  private static List<Node> within(@Nullable Lineage lineage, List<Node> nodes) {
    return lineage == null ? nodes : lineage.filter(nodes);
  }
}
