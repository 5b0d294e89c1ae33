package org.athanor.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;

/**
 * Collects the facts of one statement: of the locks on a table it keeps the strongest, and the same
 * work once. Belongs to one thread.
 */
public final class FactsBuilder {
  private final Map<QualifiedName, LockMode> locks = new LinkedHashMap<>();
  private final Set<StatementFacts.Work> work = new LinkedHashSet<>();
  private final Set<Loss> losses = new LinkedHashSet<>();
  private StatementFacts.TransactionRule transaction = StatementFacts.TransactionRule.ANY;

  /** The statement locks a table. */
  public FactsBuilder lock(QualifiedName table, LockMode mode) {
    locks.merge(table, mode, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    return this;
  }

  /**
   * The statement works on a whole table; further work of the same kind on it adds nothing.
   *
   * @param reason why, as a clause
   */
  public FactsBuilder work(QualifiedName table, StatementFacts.Kind kind, String reason) {
    if (work.stream().noneMatch(done -> done.kind() == kind && done.table().equals(table))) {
      work.add(new StatementFacts.Work(table, kind, reason));
    }
    return this;
  }

  /** Something is gone afterwards. */
  public FactsBuilder loss(Loss loss) {
    losses.add(loss);
    return this;
  }

  /** Where the statement may run. */
  public FactsBuilder transaction(StatementFacts.TransactionRule rule) {
    transaction = rule;
    return this;
  }

  /** The facts. */
  public StatementFacts build() {
    List<StatementFacts.Lock> taken = new ArrayList<>();
    locks.forEach((table, mode) -> taken.add(new StatementFacts.Lock(table, mode)));
    taken.sort(Comparator.comparing(StatementFacts.Lock::mode).reversed());
    return new StatementFacts(taken, List.copyOf(work), List.copyOf(losses), transaction);
  }
}
