package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintSource;
import org.athanor.lint.SeenFacts;
import org.athanor.trace.StatementTrace;

/**
 * What a trace may have seen of every statement, though the dialect says something else: a rule
 * about facts follows what was seen.
 */
enum Traced implements SeenFacts {
  /** It worked, and nobody waited. */
  WITHOUT_LOCKS {
    @Override
    StatementFacts seen(StatementFacts known) {
      return new StatementFacts(List.of(), known.work(), known.losses(), known.transaction());
    }
  },
  /** It held its locks, and had no work with the rows. */
  WITHOUT_WORK {
    @Override
    StatementFacts seen(StatementFacts known) {
      return new StatementFacts(known.locks(), List.of(), known.losses(), known.transaction());
    }
  },
  /** It did all kinds of work with each table that it locked. */
  WITH_ALL_WORK {
    @Override
    StatementFacts seen(StatementFacts known) {
      List<StatementFacts.Work> work = known.locks().stream()
          .flatMap(lock -> Stream.of(StatementFacts.Kind.values())
              .map(kind -> new StatementFacts.Work(lock.table(), kind, "seen")))
          .toList();
      return new StatementFacts(known.locks(), work, known.losses(), known.transaction());
    }
  };

  abstract StatementFacts seen(StatementFacts known);

  @Override
  public Optional<StatementTrace> of(LintSource unit, String statement) {
    return Optional.empty();
  }

  @Override
  public StatementFacts over(LintSource unit, String statement, StatementFacts known) {
    return seen(known);
  }
}
