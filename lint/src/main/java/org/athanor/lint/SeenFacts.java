package org.athanor.lint;

import java.util.Optional;
import org.athanor.effects.FactsBuilder;
import org.athanor.effects.StatementFacts;
import org.athanor.trace.StatementTrace;

/**
 * What statements were seen to do on a real server. It stands above what is known of the server's
 * version: a trace confirms a finding, or takes it back.
 */
@FunctionalInterface
public interface SeenFacts {
  /** Nothing was seen. */
  SeenFacts NONE = (unit, statement) -> Optional.empty();

  /**
   * The trace of a statement.
   *
   * @param unit where it stands
   * @param statement its text
   * @return empty when it was not traced, or the server refused it
   */
  Optional<StatementTrace> of(LintSource unit, String statement);

  /**
   * What a statement does: locks and work as they were seen, losses and its place as they are
   * known. A lock that the transaction held already is not taken again, so it is seen there only.
   *
   * @param known what the dialect says
   */
  default StatementFacts over(LintSource unit, String statement, StatementFacts known) {
    return of(unit, statement).map(trace -> merged(trace, known)).orElse(known);
  }

  private static StatementFacts merged(StatementTrace trace, StatementFacts known) {
    StatementFacts seen = trace.facts();
    FactsBuilder facts = new FactsBuilder().transaction(known.transaction());
    seen.locks().forEach(lock -> facts.lock(lock.table(), lock.mode()));
    known.locks().stream()
        .filter(lock -> trace.seen().held().stream()
            .anyMatch(held -> held.relation().equals(lock.table())
                && held.mode().name().equals(lock.mode().name())))
        .forEach(lock -> facts.lock(lock.table(), lock.mode()));
    seen.work().forEach(work -> facts.work(work.table(), work.kind(), work.reason()));
    known.losses().forEach(facts::loss);
    return facts.build();
  }
}
