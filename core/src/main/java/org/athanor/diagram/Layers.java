package org.athanor.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts boxes into layers: each behind all that it refers to, but where references form a cycle. No
 * method calls itself, so a chain of thousands is no matter. Not thread-safe.
 */
final class Layers {
  private final Map<Item, Set<Item>> parents = new LinkedHashMap<>();
  private final Map<Item, Set<Item>> children = new HashMap<>();

  Layers(Collection<Item> boxes) {
    boxes.forEach(box -> parents.put(box, new LinkedHashSet<>()));
  }

  /** Notes that a box refers to another. */
  void add(Item parent, Item child) {
    if (parent != child) {
      parentsOf(child).add(parent);
      childrenOf(parent).add(child);
    }
  }

  private Set<Item> parentsOf(Item child) {
    return parents.computeIfAbsent(child, key -> new LinkedHashSet<>());
  }

  private Set<Item> childrenOf(Item parent) {
    return children.computeIfAbsent(parent, key -> new LinkedHashSet<>());
  }

  /** The layers, the first one first. */
  List<List<Item>> all() {
    List<Item> order = order();
    Map<Item, Integer> place = new HashMap<>();
    order.forEach(item -> place.put(item, place.size()));
    Map<Item, Integer> layer = new HashMap<>();
    for (Item item : order) {
      int behind = parentsOf(item).stream()
          .filter(parent -> place.getOrDefault(parent, 0) < place.getOrDefault(item, 0))
          .mapToInt(parent -> layer.getOrDefault(parent, 0) + 1)
          .max()
          .orElse(0);
      layer.put(item, behind);
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      Item item = order.get(i);
      childrenOf(item).stream()
          .filter(child -> place.getOrDefault(child, 0) > place.getOrDefault(item, 0))
          .mapToInt(child -> layer.getOrDefault(child, 0) - 1)
          .min()
          .ifPresent(nearest -> layer.put(item, nearest));
    }
    Map<Integer, List<Item>> grouped = new TreeMap<>();
    order.forEach(item -> grouped
        .computeIfAbsent(layer.getOrDefault(item, 0), key -> new ArrayList<>())
        .add(item));
    return List.copyOf(grouped.values());
  }

  /** An order in which most stand behind what they refer to; cycles are cut where least is lost. */
  private List<Item> order() {
    Map<Item, Set<Item>> open = new LinkedHashMap<>();
    parents.forEach((item, all) -> open.put(item, new LinkedHashSet<>(all)));
    Deque<Item> free = new ArrayDeque<>();
    open.forEach((item, left) -> {
      if (left.isEmpty()) {
        free.add(item);
      }
    });
    List<Item> order = new ArrayList<>();
    while (!open.isEmpty()) {
      if (free.isEmpty()) {
        open.entrySet().stream()
            .min(Comparator.comparing(entry -> entry.getValue().size()))
            .ifPresent(entry -> free.add(entry.getKey()));
      }
      Item next = free.remove();
      if (open.remove(next) != null) {
        order.add(next);
        for (Item child : childrenOf(next)) {
          Set<Item> left = open.get(child);
          if (left != null && left.remove(next) && left.isEmpty()) {
            free.add(child);
          }
        }
      }
    }
    return order;
  }
}
