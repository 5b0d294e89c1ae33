package org.athanor.diagram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.athanor.effects.StatementFacts;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.StatementTrace;
import org.jspecify.annotations.Nullable;

/**
 * Statements one after the other with their locks, as {@link LockTimeline} draws them: as they were
 * seen on a server, or as they are expected.
 *
 * @param scale what stands along the picture
 * @param steps the statements in their order
 */
public record LockCourse(Scale scale, List<Step> steps) {
  public LockCourse {
    steps = List.copyOf(steps);
  }

  /** What stands along the picture. */
  public enum Scale {
    /** Time in milliseconds: somebody has watched. */
    TIME,
    /** Statements, one as wide as the other: nobody knows how long each takes. */
    STATEMENTS
  }

  /**
   * A statement.
   *
   * @param number its number, from 1
   * @param span when it runs
   * @param locks the locks that it takes on tables that others see
   * @param work what it does with whole tables
   * @param failure what the server said when it refused it; null when it did not
   */
  public record Step(
      int number,
      Span span,
      List<StatementFacts.Lock> locks,
      List<StatementFacts.Work> work,
      @Nullable String failure) {
    public Step {
      locks = List.copyOf(locks);
      work = List.copyOf(work);
    }
  }

  /**
   * When a statement runs, in the unit of the scale, from the beginning of the first.
   *
   * @param began when it begins
   * @param ended when it has run
   * @param released when its locks are let go
   */
  public record Span(double began, double ended, double released) {}

  /** What was seen when a revision ran. */
  public static LockCourse of(Passage passage) {
    return new LockCourse(
        Scale.TIME, passage.statements().stream().map(LockCourse::step).toList());
  }

  private static Step step(StatementTrace trace) {
    StatementTrace.Span span = trace.span();
    return new Step(
        trace.number(),
        new Span(millis(span.began()), millis(span.ended()), millis(span.released())),
        trace.seen().taken().stream()
            .filter(Observation.Lock::isOnTable)
            .map(lock -> new StatementFacts.Lock(lock.relation(), lock.mode()))
            .toList(),
        trace.seen().work(),
        trace.failure());
  }

  /** A moment on the scale of time. */
  public static double millis(Duration moment) {
    return moment.toNanos() / 1e6;
  }

  /** Where the last lock is let go; never 0. */
  double end() {
    double end = steps.stream()
        .mapToDouble(step -> Math.max(step.span().ended(), step.span().released()))
        .max()
        .orElse(0);
    return end > 0 ? end : 1;
  }

  /** How long the locks of a statement are held, in words. */
  String held(Step step) {
    double held = step.span().released() - step.span().began();
    return scale == Scale.TIME
        ? "for " + words(held)
        : "until the end of statement " + Math.round(step.span().released());
  }

  /** How long a statement takes, in words; empty when nobody knows. */
  String lasting(Step step) {
    return scale == Scale.TIME ? words(step.span().ended() - step.span().began()) : "";
  }

  /** {@code 12.3 ms}. */
  static String words(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }
}
