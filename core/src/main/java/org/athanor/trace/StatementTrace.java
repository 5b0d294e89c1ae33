package org.athanor.trace;

import java.time.Duration;
import java.util.List;
import org.athanor.effects.FactsBuilder;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a revision as it was run.
 *
 * @param number its number in the revision, from 1
 * @param sql its text
 * @param place where it ran
 * @param span when it ran, and when its locks were let go
 * @param seen what it did
 * @param forecasts how long it may take on tables of their real size
 * @param failure what the server said when it refused it; null when it did not
 */
public record StatementTrace(
    int number,
    String sql,
    Place place,
    Span span,
    Observation seen,
    List<Forecast> forecasts,
    @Nullable String failure) {
  public StatementTrace {
    forecasts = List.copyOf(forecasts);
  }

  /** Where a statement ran. */
  public enum Place {
    /** In a transaction: its locks are held until that ends. */
    IN_TRANSACTION,
    /** By itself: its locks are let go when it ends. */
    OUTSIDE
  }

  /**
   * When a statement ran, measured from the beginning of its revision; the time that the trace
   * itself took to look is left out.
   *
   * @param began when it was sent
   * @param took how long it took
   * @param released when its locks were let go: at the end of its transaction
   */
  public record Span(Duration began, Duration took, Duration released) {
    /** When it had run. */
    public Duration ended() {
      return began.plus(took);
    }

    /** How long its locks were held, at most. */
    public Duration held() {
      return released.minus(began);
    }
  }

  /**
   * How long a statement may take on a table of its real size: its time on the seeded rows,
   * multiplied. It is a rough guess that tells seconds from hours.
   *
   * @param table the table whose rows were counted
   * @param rows how many it has
   * @param duration the guess
   */
  public record Forecast(QualifiedName table, long rows, Duration duration) {}

  /** The same with other guesses. */
  public StatementTrace withForecasts(List<Forecast> others) {
    return new StatementTrace(number, sql, place, span, seen, others, failure);
  }

  /** The same with another end of its locks. */
  public StatementTrace heldUntil(Duration released) {
    Span longer = new Span(span.began(), span.took(), released);
    return new StatementTrace(number, sql, place, longer, seen, forecasts, failure);
  }

  /** The same, measured from a later beginning. */
  public StatementTrace earlier(Duration by) {
    Span moved = new Span(span.began().minus(by), span.took(), span.released().minus(by));
    return new StatementTrace(number, sql, place, moved, seen, forecasts, failure);
  }

  /** What it was seen to do, in the form in which dialects state what they expect. */
  public StatementFacts facts() {
    FactsBuilder facts = new FactsBuilder();
    seen.taken().stream()
        .filter(Observation.Lock::isOnTable)
        .forEach(lock -> facts.lock(lock.relation(), lock.mode()));
    seen.work().forEach(work -> facts.work(work.table(), work.kind(), work.reason()));
    if (place == Place.OUTSIDE) {
      facts.transaction(StatementFacts.TransactionRule.OUTSIDE);
    }
    return facts.build();
  }
}
