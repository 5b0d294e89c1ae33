package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.athanor.revision.VersionChange.Delete;
import org.athanor.revision.VersionChange.Insert;
import org.athanor.revision.VersionChange.Update;

/** Works out what a step does to the rows of the version table. Immutable and thread-safe. */
final class VersionRows {
  private final GraphIndex index;

  VersionRows(GraphIndex index) {
    this.index = index;
  }

  List<VersionChange> ofUpgrade(Node node, Collection<RevisionId> recorded) {
    return asRecorded(recorded, rows -> upgrading(node, rows));
  }

  List<VersionChange> ofDowngrade(Node node, Collection<RevisionId> recorded) {
    return asRecorded(recorded, rows -> downgrading(node, rows));
  }

  /**
   * A row may hold the last of revisions that were squashed since: the change is worked out with
   * what it means, and names what it holds.
   */
  private List<VersionChange> asRecorded(
      Collection<RevisionId> recorded, Function<Collection<RevisionId>, List<VersionChange>> work) {
    Map<RevisionId, RevisionId> byMeaning = index.view().byMeaning(recorded);
    return byMeaning.isEmpty()
        ? work.apply(recorded)
        : work.apply(index.view().meant(recorded)).stream()
            .map(change -> from(change, byMeaning))
            .toList();
  }

  private static VersionChange from(VersionChange change, Map<RevisionId, RevisionId> recorded) {
    if (change instanceof Update update) {
      return new Update(recorded.getOrDefault(update.from(), update.from()), update.to());
    } else if (change instanceof Delete delete) {
      return new Delete(recorded.getOrDefault(delete.revision(), delete.revision()));
    }
    return change;
  }

  private List<VersionChange> upgrading(Node node, Collection<RevisionId> rows) {
    List<Node> present =
        node.parents.stream().filter(p -> rows.contains(p.id())).toList();
    if (present.isEmpty()) {
      return List.of(new Insert(node.id()));
    }
    if (present.size() == 1) {
      return List.of(new Update(present.get(0).id(), node.id()));
    }
    return joined(Node.ids(notCoveredBy(others(rows, present), present)), node.id());
  }

  private List<VersionChange> downgrading(Node node, Collection<RevisionId> rows) {
    if (!rows.contains(node.id())) {
      throw RevisionErrors.wrongRows(node.id(), rows);
    }
    List<Node> left = notCoveredBy(others(rows, List.of(node)), withoutAncestors(node.parents));
    if (left.isEmpty()) {
      return List.of(new Delete(node.id()));
    }
    List<VersionChange> changes = new ArrayList<>();
    int last = left.size() - 1;
    left.subList(0, last).forEach(parent -> changes.add(new Insert(parent.id())));
    changes.add(new Update(node.id(), left.get(last).id()));
    return changes;
  }

  static List<VersionChange> ofStamp(StampStep step, Collection<RevisionId> rows) {
    List<RevisionId> present = step.from().stream().filter(rows::contains).toList();
    if (step.to().isEmpty()) {
      return present.stream().<VersionChange>map(Delete::new).toList();
    }
    RevisionId to = step.to().get(0);
    if (rows.contains(to)) {
      return present.stream()
          .filter(id -> !id.equals(to))
          .<VersionChange>map(Delete::new)
          .toList();
    }
    return present.isEmpty() ? List.of(new Insert(to)) : joined(present, to);
  }

  private static List<VersionChange> joined(List<RevisionId> from, RevisionId to) {
    List<VersionChange> changes = new ArrayList<>();
    int last = from.size() - 1;
    from.subList(0, last).forEach(id -> changes.add(new Delete(id)));
    changes.add(new Update(from.get(last), to));
    return changes;
  }

  /** What no other row includes: only such revisions have rows of their own. */
  private List<Node> notCoveredBy(Set<Node> others, List<Node> nodes) {
    if (others.isEmpty()) {
      return nodes;
    }
    List<Node> covered = index.applied().ancestorsOf(others, nodes);
    return nodes.stream().filter(node -> !covered.contains(node)).toList();
  }

  private List<Node> withoutAncestors(List<Node> nodes) {
    if (nodes.size() < 2) {
      return nodes;
    }
    Set<Node> below = new LinkedHashSet<>();
    nodes.forEach(node -> below.addAll(node.parents));
    return notCoveredBy(below, nodes);
  }

  private Set<Node> others(Collection<RevisionId> rows, List<Node> except) {
    Set<Node> others = new LinkedHashSet<>();
    rows.stream()
        .map(row -> index.names().find(row.value()))
        .filter(Objects::nonNull)
        .filter(node -> !except.contains(node))
        .forEach(others::add);
    return others;
  }
}
