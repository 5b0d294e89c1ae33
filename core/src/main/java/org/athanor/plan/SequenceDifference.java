package org.athanor.plan;

import java.util.Objects;
import org.athanor.dialect.SequenceDefaults;
import org.athanor.schema.DataType;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** The settings that lead from one sequence to another; a setting that goes away is spelled out. */
final class SequenceDifference {
  private SequenceDifference() {}

  static SequenceOptions between(SequenceOptions before, SequenceOptions after) {
    DataType type = after.type() == null ? new DataType.BigInt() : after.type();
    boolean turns = isDescending(before) != isDescending(after);
    return new SequenceOptions(
        Objects.equals(before.type(), after.type()) ? null : type,
        start(before) == start(after) ? null : Long.valueOf(start(after)),
        changed(before.increment(), after.increment(), 1L),
        turns
            ? Long.valueOf(minimum(after, type))
            : changed(before.minimum(), after.minimum(), minimum(after, type)),
        turns
            ? Long.valueOf(maximum(after, type))
            : changed(before.maximum(), after.maximum(), maximum(after, type)),
        changed(before.cache(), after.cache(), 1L),
        Objects.equals(before.cycle(), after.cycle())
            ? null
            : Boolean.valueOf(Boolean.TRUE.equals(after.cycle())));
  }

  private static boolean isDescending(SequenceOptions options) {
    return options.increment() != null && options.increment() < 0;
  }

  /** Where nobody says it, a sequence starts at its end, which is fixed when it is made. */
  private static long start(SequenceOptions options) {
    boolean descends = isDescending(options);
    Long end = descends ? options.maximum() : options.minimum();
    if (options.start() != null) {
      return options.start();
    }
    return end == null ? (descends ? -1 : 1) : end;
  }

  private static long minimum(SequenceOptions options, DataType type) {
    if (options.minimum() != null) {
      return options.minimum();
    }
    return isDescending(options) ? SequenceDefaults.least(type) : 1;
  }

  private static long maximum(SequenceOptions options, DataType type) {
    if (options.maximum() != null) {
      return options.maximum();
    }
    return isDescending(options) ? -1 : SequenceDefaults.greatest(type);
  }

  private static @Nullable Long changed(
      @Nullable Long before, @Nullable Long after, long standard) {
    if (Objects.equals(before, after)) {
      return null;
    }
    return after == null ? Long.valueOf(standard) : after;
  }
}
