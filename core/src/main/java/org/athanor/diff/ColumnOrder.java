package org.athanor.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.operation.ColumnPlace;

/**
 * Where columns go so that those of one table come to stand as those of another: as few as can be
 * are moved, and what is added at the end needs no place.
 *
 * @param places the places by the names of columns, each right when those before it in the wanted
 *     order stand where they shall
 */
record ColumnOrder(Map<String, ColumnPlace> places) {
  /** Every order is right. */
  static final ColumnOrder ANY = new ColumnOrder(Map.of());

  ColumnOrder {
    places = Map.copyOf(places);
  }

  static ColumnOrder of(List<String> live, List<String> wanted) {
    Set<String> staying = new HashSet<>(longestInOrder(live, wanted));
    int last = wanted.size() - 1;
    while (last >= 0 && !live.contains(wanted.get(last))) {
      last--;
    }
    Map<String, ColumnPlace> places = new HashMap<>();
    for (int i = 0; i <= last; i++) {
      String name = wanted.get(i);
      if (!staying.contains(name)) {
        places.put(
            name, i == 0 ? ColumnPlace.before(live.get(0)) : ColumnPlace.after(wanted.get(i - 1)));
      }
    }
    return new ColumnOrder(places);
  }

  /** As many as possible of the names that both have, in an order that is that of both. */
  private static List<String> longestInOrder(List<String> live, List<String> wanted) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < live.size(); i++) {
      positions.put(live.get(i), i);
    }
    List<String> common = wanted.stream().filter(positions::containsKey).toList();
    // Patience sorting: the least end of an ordered run of each length, and who came before.
    int[] ends = new int[common.size()];
    int[] leastEnds = new int[common.size()];
    int[] previous = new int[common.size()];
    int length = 0;
    for (int i = 0; i < common.size(); i++) {
      int position = positions.getOrDefault(common.get(i), 0);
      int slot = -1 - Arrays.binarySearch(leastEnds, 0, length, position);
      previous[i] = slot == 0 ? -1 : ends[slot - 1];
      ends[slot] = i;
      leastEnds[slot] = position;
      length = Math.max(length, slot + 1);
    }
    List<String> longest = new ArrayList<>();
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
      longest.add(common.get(i));
    }
    Collections.reverse(longest);
    return longest;
  }
}
