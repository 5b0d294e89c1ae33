package org.athanor.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the old revisions that are not seen, because another one stands in their place. */
final class HiddenNames {
  private final GraphIndex index;

  HiddenNames(GraphIndex index) {
    this.index = index;
  }

  /**
   * The squashed revisions in whose place old ones are to be seen, because expressions name those.
   *
   * @param applied what a database has: nothing of what was squashed into that can be named
   */
  Set<RevisionId> opened(Collection<RevisionTarget> targets, Set<RevisionId> applied) {
    Set<RevisionId> open = new LinkedHashSet<>(index.view().open());
    for (RevisionTarget target : targets) {
      RevisionId hidden = find(target);
      if (hidden != null && !applied.contains(index.view().hidden().get(hidden))) {
        open.addAll(index.view().squashes().open(open, List.of(), List.of(hidden)));
      }
    }
    return open;
  }

  /** The one that an expression names, or null. */
  @Nullable RevisionId find(RevisionTarget target) {
    String symbol = target.symbol();
    RevisionId found = symbol == null ? null : find(symbol);
    String branch = target.branch();
    return found != null || branch == null ? found : find(branch);
  }

  /** The one with this id, or whose id alone starts like this; null when something else does. */
  @Nullable RevisionId find(String name) {
    boolean isShort = name.length() < Names.SHORTEST_ABBREVIATED;
    if (index.view().hidden().isEmpty()
        || index.names().find(name) != null
        || !isShort && !index.names().startingWith(name).isEmpty()) {
      return null;
    }
    List<RevisionId> matches = index.view().hidden().keySet().stream()
        .filter(id -> id.value().equals(name) || !isShort && id.value().startsWith(name))
        .toList();
    return matches.stream()
        .filter(id -> id.value().equals(name))
        .findFirst()
        .orElse(matches.size() == 1 ? matches.get(0) : null);
  }
}
