package org.athanor.plan;

import java.util.Objects;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** The settings that lead from one sequence to another; a setting that goes away is spelled out. */
final class SequenceDifference {
  private SequenceDifference() {}

  static SequenceOptions between(SequenceOptions before, SequenceOptions after) {
    return new SequenceOptions(
        Objects.equals(before.type(), after.type()) ? null : after.type(),
        changed(before.start(), after.start(), 1L),
        changed(before.increment(), after.increment(), 1L),
        changed(before.minimum(), after.minimum(), 1L),
        changed(before.maximum(), after.maximum(), Long.MAX_VALUE),
        changed(before.cache(), after.cache(), 1L),
        Objects.equals(before.cycle(), after.cycle())
            ? null
            : Boolean.valueOf(Boolean.TRUE.equals(after.cycle())));
  }

  private static @Nullable Long changed(
      @Nullable Long before, @Nullable Long after, long standard) {
    if (Objects.equals(before, after)) {
      return null;
    }
    return after == null ? Long.valueOf(standard) : after;
  }
}
