package org.athanor.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads graphs from a line of text: {@code a<-b<-c; c,d<-e} has c and d joined by e. A name may
 * carry labels and dependencies where it first stands: {@code b#orders~x}; after an equals sign
 * stands what it replaces: {@code a<-s=b+c}. Revisions load in the order in which they first stand.
 */
final class GraphDsl {
  private final Map<String, Parts> all = new LinkedHashMap<>();

  private GraphDsl() {}

  static RevisionGraph graph(String text) {
    return RevisionGraph.of(revisions(text));
  }

  static List<Revision> revisions(String text) {
    GraphDsl dsl = new GraphDsl();
    for (String line : text.split(";", -1)) {
      if (!line.isBlank()) {
        dsl.read(line.trim());
      }
    }
    return dsl.all.values().stream().map(Parts::revision).toList();
  }

  static List<RevisionId> ids(String names) {
    List<RevisionId> ids = new ArrayList<>();
    for (String name : names.trim().split("[ ,]+", -1)) {
      if (!name.isEmpty()) {
        ids.add(RevisionId.of(name));
      }
    }
    return ids;
  }

  private void read(String line) {
    List<String> lower = List.of();
    for (String group : line.split("<-", -1)) {
      List<String> names = new ArrayList<>();
      for (String node : group.split(",", -1)) {
        Parts parts = parts(node.trim());
        parts.revises.addAll(lower);
        names.add(parts.name);
      }
      lower = names;
    }
  }

  private Parts parts(String node) {
    String[] squashed = node.split("=", -1);
    String[] dependencies = squashed[0].split("~", -1);
    String[] labels = dependencies[0].split("#", -1);
    Parts parts = all.computeIfAbsent(labels[0], Parts::new);
    parts.labels.addAll(List.of(labels).subList(1, labels.length));
    parts.dependsOn.addAll(List.of(dependencies).subList(1, dependencies.length));
    if (squashed.length > 1) {
      parts.replaces.addAll(List.of(squashed[1].split("\\+")));
    }
    return parts;
  }

  private static final class Parts {
    private final String name;
    private final Set<String> revises = new LinkedHashSet<>();
    private final List<String> labels = new ArrayList<>();
    private final List<String> dependsOn = new ArrayList<>();
    private final List<String> replaces = new ArrayList<>();

    private Parts(String name) {
      this.name = name;
    }

    private Revision revision() {
      return Revision.builder(RevisionId.of(name))
          .revises(revises.stream().map(RevisionId::of).toList())
          .branchLabels(labels)
          .dependsOn(dependsOn)
          .replaces(replaces.stream().map(RevisionId::of).toList())
          .message("add " + name)
          .location(name + ".sql")
          .build();
    }
  }
}
