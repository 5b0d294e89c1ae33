package org.athanor.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;

/** The order in which tables are given rows: none before those that it refers to. */
public final class ParentsFirst {
  private ParentsFirst() {}

  /** The tables in that order; of a cycle the first one begins. */
  public static List<Table> of(List<Table> tables) {
    Map<QualifiedName, Table> waiting = new LinkedHashMap<>();
    tables.forEach(table -> waiting.put(table.name(), table));
    List<Table> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Table next = waiting.values().stream()
          .filter(table -> isReady(table, waiting))
          .findFirst()
          .orElseGet(() -> waiting.values().iterator().next());
      waiting.remove(next.name());
      ordered.add(next);
    }
    return ordered;
  }

  /** Whether all that it refers to had its turn; in a cycle somebody has to begin. */
  private static boolean isReady(Table table, Map<QualifiedName, Table> waiting) {
    return table.foreignKeys().stream()
        .map(ForeignKey::target)
        .noneMatch(target -> !target.equals(table.name()) && waiting.containsKey(target));
  }
}
