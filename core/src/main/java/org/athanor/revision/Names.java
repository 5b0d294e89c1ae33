package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds revisions by id, by label, or by the start of either. Written by {@link GraphBuilder} only.
 */
final class Names {
  /** Names with fewer characters are only found whole. */
  static final int SHORTEST_ABBREVIATED = 4;

  private final Map<String, Node> exact = new LinkedHashMap<>();
  private volatile @Nullable NavigableMap<String, Node> sorted;

  /** Adds a name; returns the node that has it already, or null. */
  @Nullable Node add(String name, Node node) {
    return exact.putIfAbsent(name, node);
  }

  @Nullable Node find(String name) {
    return exact.get(name);
  }

  Collection<String> all() {
    return Collections.unmodifiableSet(exact.keySet());
  }

  /** The names that start with {@code prefix} and are long enough to be abbreviated. */
  List<Map.Entry<String, Node>> startingWith(String prefix) {
    List<Map.Entry<String, Node>> found = new ArrayList<>();
    for (Map.Entry<String, Node> entry : sorted().tailMap(prefix, true).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      if (entry.getKey().length() >= SHORTEST_ABBREVIATED) {
        found.add(entry);
      }
    }
    return found;
  }

  /** Sorted on first use only: most commands never abbreviate. Two threads may both do it. */
  private NavigableMap<String, Node> sorted() {
    NavigableMap<String, Node> names = sorted;
    if (names == null) {
      names = new TreeMap<>(exact);
      sorted = names;
    }
    return names;
  }
}
