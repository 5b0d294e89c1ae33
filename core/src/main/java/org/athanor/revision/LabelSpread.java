package org.athanor.revision;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each revision the labels of its branch: a label reaches everything above the revision that
 * declares it and, as long as the branch above is one plain line, everything below it down to where
 * the branch leaves the rest of the history.
 */
final class LabelSpread {
  private LabelSpread() {}

  static void spread(List<Node> ordered) {
    ordered.forEach(node -> node.labels = inherited(node));
    if (ordered.stream().allMatch(node -> node.labels.isEmpty())) {
      return;
    }
    BitSet plain = plainLinesUpwards(ordered);
    ordered.stream()
        .filter(node -> !node.revision.branchLabels().isEmpty() && plain.get(node.index))
        .forEach(LabelSpread::spreadDown);
  }

  /** A node that adds nothing shares the set of the one below it: long lines cost no memory. */
  private static Set<String> inherited(Node node) {
    if (node.down.size() == 1 && node.revision.branchLabels().isEmpty()) {
      return node.down.get(0).labels;
    }
    Set<String> labels = new LinkedHashSet<>();
    node.down.forEach(parent -> labels.addAll(parent.labels));
    labels.addAll(node.revision.branchLabels());
    return labels.isEmpty() ? Set.of() : labels;
  }

  /** The nodes from which only a line without forks and merges leads upwards. */
  private static BitSet plainLinesUpwards(List<Node> ordered) {
    BitSet plain = new BitSet();
    for (int i = ordered.size() - 1; i >= 0; i--) {
      Node node = ordered.get(i);
      boolean plainAbove = node.next.isEmpty() || plain.get(node.next.get(0).index);
      plain.set(node.index, plainAbove && !node.forks() && !node.isMerge());
    }
    return plain;
  }

  private static void spreadDown(Node labelled) {
    @Nullable Node node = labelled;
    while (node != null && !node.forks() && !node.isMerge()) {
      Set<String> labels = new LinkedHashSet<>(node.labels);
      labels.addAll(labelled.labels);
      node.labels = labels;
      node = node.down.isEmpty() ? null : node.down.get(0);
    }
  }
}
