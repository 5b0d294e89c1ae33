package org.athanor.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the objects of a schema need of each other, as the server's own catalog says: a view the
 * columns that it reads, a trigger its function, a default its sequence.
 *
 * <p>Columns, constraints and indexes are keys of their own, so that one can tell a view that reads
 * a column from one that reads its neighbour. Immutable and thread-safe.
 */
public final class Dependencies {
  /** Nothing is known. */
  public static final Dependencies NONE = new Dependencies(List.of(), Map.of());

  private final Map<ObjectKey, List<ObjectKey>> needs = new HashMap<>();
  private final Map<ObjectKey, List<ObjectKey>> neededBy = new HashMap<>();
  private final Map<ObjectKey, List<String>> shapes;

  /**
   * One need.
   *
   * @param object what needs
   * @param needed what is needed
   */
  public record Need(ObjectKey object, ObjectKey needed) {}

  /**
   * All needs of a schema.
   *
   * @param shapes the columns of views with their types, as text: what those who read a view rely
   *     on
   */
  public Dependencies(Collection<Need> all, Map<ObjectKey, List<String>> shapes) {
    for (Need need : all) {
      if (!need.object().equals(need.needed())) {
        needs.computeIfAbsent(need.object(), key -> new ArrayList<>(1)).add(need.needed());
        neededBy.computeIfAbsent(need.needed(), key -> new ArrayList<>(1)).add(need.object());
      }
    }
    this.shapes = Map.copyOf(shapes);
  }

  /** What an object needs itself, sorted. */
  public Collection<ObjectKey> needsOf(ObjectKey object) {
    return sorted(needs.getOrDefault(object, List.of()));
  }

  /** What needs an object itself, sorted. */
  public Collection<ObjectKey> neededBy(ObjectKey object) {
    return sorted(neededBy.getOrDefault(object, List.of()));
  }

  /** All needs, sorted by who needs. */
  public List<Need> all() {
    List<Need> all = new ArrayList<>();
    for (ObjectKey object : sorted(needs.keySet())) {
      needsOf(object).forEach(each -> all.add(new Need(object, each)));
    }
    return List.copyOf(all);
  }

  /** Few are ever asked for, so each is brought into order then; each once. */
  private static List<ObjectKey> sorted(Collection<ObjectKey> keys) {
    return keys.stream().distinct().sorted().toList();
  }

  /** The views whose columns are known, sorted. */
  public List<ObjectKey> shaped() {
    return shapes.keySet().stream().sorted().toList();
  }

  /** The columns of a view with their types; empty when they are not known. */
  public List<String> shape(ObjectKey view) {
    return shapes.getOrDefault(view, List.of());
  }
}
