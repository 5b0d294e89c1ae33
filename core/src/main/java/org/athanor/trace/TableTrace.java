package org.athanor.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What a revision did to one table in one direction.
 *
 * @param table the table
 * @param lock the strongest lock that it took; null when it took none that anybody waits for
 * @param held how long that lock was held
 * @param waiting who was seen to wait
 * @param work what it did with the whole table
 */
public record TableTrace(
    QualifiedName table,
    @Nullable LockMode lock,
    Duration held,
    Set<LockMode.Access> waiting,
    Set<StatementFacts.Kind> work) {
  public TableTrace {
    waiting = Set.copyOf(waiting);
    work = Set.copyOf(work);
  }

  static List<TableTrace> of(List<StatementTrace> statements) {
    Map<QualifiedName, TableTrace> tables = new LinkedHashMap<>();
    for (StatementTrace statement : statements) {
      Set<QualifiedName> names = new LinkedHashSet<>();
      statement.seen().taken().stream()
          .filter(lock -> lock.isOnTable() && !lock.mode().blocks().isEmpty())
          .forEach(lock -> names.add(lock.relation()));
      statement.seen().work().forEach(done -> names.add(done.table()));
      for (QualifiedName name : names) {
        TableTrace before = tables.getOrDefault(
            name, new TableTrace(name, null, Duration.ZERO, Set.of(), Set.of()));
        tables.put(name, before.with(statement));
      }
    }
    return new ArrayList<>(tables.values());
  }

  private TableTrace with(StatementTrace statement) {
    LockMode strongest = lock;
    Duration until = held;
    for (Observation.Lock taken : statement.seen().taken()) {
      boolean counts = taken.relation().equals(table)
          && taken.isOnTable()
          && !taken.mode().blocks().isEmpty();
      if (counts && (strongest == null || taken.mode().compareTo(strongest) > 0)) {
        strongest = taken.mode();
        until = statement.span().held();
      }
    }
    Set<LockMode.Access> waiters = EnumSet.noneOf(LockMode.Access.class);
    waiters.addAll(waiting);
    statement.seen().waiters().stream()
        .filter(waiter -> waiter.table().equals(table))
        .forEach(waiter -> waiters.add(waiter.access()));
    Set<StatementFacts.Kind> kinds = EnumSet.noneOf(StatementFacts.Kind.class);
    kinds.addAll(work);
    statement.seen().work().stream()
        .filter(done -> done.table().equals(table))
        .forEach(done -> kinds.add(done.kind()));
    return new TableTrace(table, strongest, Objects.requireNonNull(until), waiters, kinds);
  }
}
