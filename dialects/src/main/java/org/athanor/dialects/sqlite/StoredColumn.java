package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column as CREATE TABLE has it.
 *
 * @param name its exact name
 * @param type the text of its type; empty when it has none
 * @param clauses its constraints and other clauses in order
 */
record StoredColumn(String name, String type, List<Clause> clauses) {
  StoredColumn {
    clauses = List.copyOf(clauses);
  }

  Optional<Clause> clause(Clause.Kind kind) {
    return clauses.stream().filter(clause -> clause.is(kind)).findFirst();
  }

  boolean has(Clause.Kind kind) {
    return clause(kind).isPresent();
  }

  boolean isAutoincrement() {
    return clause(Clause.Kind.PRIMARY_KEY)
        .filter(key -> key.marks().contains("AUTOINCREMENT"))
        .isPresent();
  }

  StoredColumn withType(String newType) {
    return new StoredColumn(name, newType, clauses);
  }

  StoredColumn withClauses(List<Clause> newClauses) {
    return new StoredColumn(name, type, newClauses);
  }

  /**
   * The same column without clauses of a kind and, unless it is null, with another of that kind.
   */
  StoredColumn with(Clause.Kind kind, @Nullable Clause replacement) {
    List<Clause> kept = new ArrayList<>();
    boolean replaced = replacement == null;
    for (Clause clause : clauses) {
      if (!clause.is(kind)) {
        kept.add(clause);
      } else if (!replaced && replacement != null) {
        kept.add(replacement);
        replaced = true;
      }
    }
    if (!replaced && replacement != null) {
      kept.add(replacement);
    }
    return new StoredColumn(name, type, kept);
  }
}
