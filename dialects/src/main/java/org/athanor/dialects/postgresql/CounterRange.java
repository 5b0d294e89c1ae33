package org.athanor.dialects.postgresql;

import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * The values between which a counter moves. PostgreSQL refuses bounds that leave the counter
 * outside (<a href="https://www.postgresql.org/docs/current/sql-altersequence.html">ALTER
 * SEQUENCE</a>), so it has to be brought inside before.
 *
 * @param minimum the least value
 * @param maximum the greatest value
 * @param start the value to start with
 */
record CounterRange(long minimum, long maximum, long start) {
  /** The range that settings give, with what goes without saying. */
  static CounterRange of(SequenceOptions options) {
    boolean descends = options.increment() != null && options.increment() < 0;
    long minimum = value(options.minimum(), descends ? Long.MIN_VALUE : 1);
    long maximum = value(options.maximum(), descends ? -1 : Long.MAX_VALUE);
    return new CounterRange(minimum, maximum, value(options.start(), descends ? maximum : minimum));
  }

  private static long value(@Nullable Long told, long standard) {
    return told == null ? standard : told;
  }

  /** Whether a counter that moved in {@code before} may be outside of this. */
  boolean cuts(CounterRange before) {
    return before.minimum < minimum || before.maximum > maximum;
  }

  /** Whether no value is in both, so that the counter has to start again. */
  boolean isApartFrom(CounterRange before) {
    return before.maximum < minimum || before.minimum > maximum;
  }

  /** The value nearest to the start that is in both. */
  long entry(CounterRange before) {
    long least = Math.max(minimum, before.minimum);
    return Math.max(least, Math.min(start, Math.min(maximum, before.maximum)));
  }
}
