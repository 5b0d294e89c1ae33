package org.athanor.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.QualifiedName;

/** Tables that foreign keys connect, directly or through others. Not thread-safe. */
final class Parts {
  private final Map<QualifiedName, QualifiedName> towards = new HashMap<>();

  /** Each table by itself. */
  Parts(List<QualifiedName> tables) {
    tables.forEach(table -> towards.put(table, table));
  }

  /** Notes that two belong together. */
  void join(QualifiedName one, QualifiedName other) {
    towards.put(of(one), of(other));
  }

  /** The table that stands for all that are connected with this one. */
  QualifiedName of(QualifiedName table) {
    QualifiedName at = table;
    QualifiedName next = towards.getOrDefault(at, at);
    while (!next.equals(at)) {
      QualifiedName after = towards.getOrDefault(next, next);
      towards.put(at, after);
      at = next;
      next = after;
    }
    return at;
  }
}
