package org.athanor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;

/**
 * The order in which tables can be made: each after those that its foreign keys refer to, and where
 * that leaves a choice, by name. Foreign keys that close a cycle are deferred.
 *
 * <p>Kahn's algorithm without recursion; where only cycles are left, the first table by name is
 * taken and its open foreign keys are deferred.
 *
 * @param tables the tables in order, without the deferred keys
 * @param deferred the foreign keys to be added afterwards
 */
record TableOrder(List<Table> tables, List<DeferredKey> deferred) {
  /** A foreign key that cannot be made together with its table. */
  record DeferredKey(QualifiedName table, ForeignKey key) {}

  static TableOrder of(List<Table> tables) {
    return new Sorting(tables).sort();
  }

  /** One run of the algorithm. */
  private static final class Sorting {
    private final Map<QualifiedName, Table> waiting = new HashMap<>();
    private final Map<QualifiedName, Set<QualifiedName>> needs = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> neededBy = new HashMap<>();
    private final PriorityQueue<QualifiedName> ready = new PriorityQueue<>();
    private final PriorityQueue<QualifiedName> blocked = new PriorityQueue<>();
    private final List<Table> ordered = new ArrayList<>();
    private final List<DeferredKey> deferred = new ArrayList<>();

    Sorting(List<Table> tables) {
      tables.forEach(table -> waiting.put(table.name(), table));
      for (Table table : tables) {
        Set<QualifiedName> open = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
          boolean isOther = !key.target().equals(table.name());
          if (isOther && waiting.containsKey(key.target()) && open.add(key.target())) {
            neededBy.computeIfAbsent(key.target(), t -> new ArrayList<>()).add(table.name());
          }
        }
        needs.put(table.name(), open);
        (open.isEmpty() ? ready : blocked).add(table.name());
      }
    }

    TableOrder sort() {
      while (!waiting.isEmpty()) {
        QualifiedName next = ready.poll();
        next = next == null ? blocked.poll() : next;
        Table table = next == null ? null : waiting.remove(next);
        if (table != null) {
          take(table);
        }
      }
      return new TableOrder(List.copyOf(ordered), List.copyOf(deferred));
    }

    private void take(Table table) {
      Set<QualifiedName> open = needs.getOrDefault(table.name(), Set.of());
      Table.Builder builder = table.toBuilder();
      builder.foreignKeys().removeIf(key -> open.contains(key.target()));
      for (ForeignKey key : table.foreignKeys()) {
        if (open.contains(key.target())) {
          deferred.add(new DeferredKey(table.name(), key));
        }
      }
      ordered.add(builder.build());
      for (QualifiedName other : neededBy.getOrDefault(table.name(), List.of())) {
        Set<QualifiedName> left = needs.getOrDefault(other, Set.of());
        if (waiting.containsKey(other) && left.remove(table.name()) && left.isEmpty()) {
          ready.add(other);
        }
      }
    }
  }
}
