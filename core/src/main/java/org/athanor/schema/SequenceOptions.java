package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a sequence or of an identity column; null leaves a setting to the database.
 *
 * @param type the integer type, or null
 * @param start the first value, or null
 * @param increment the step, which may be negative but not zero, or null
 * @param minimum the least value, or null
 * @param maximum the greatest value, or null
 * @param cache how many values a session takes at a time, or null
 * @param cycle whether it starts again at its end, or null
 */
public record SequenceOptions(
    @Nullable DataType type,
    @Nullable Long start,
    @Nullable Long increment,
    @Nullable Long minimum,
    @Nullable Long maximum,
    @Nullable Long cache,
    @Nullable Boolean cycle) {

  /** Everything as the database has it by default. */
  public static final SequenceOptions DEFAULT =
      new SequenceOptions(null, null, null, null, null, null, null);

  /** The same with the given first value and step. */
  public SequenceOptions startingAt(@Nullable Long newStart, @Nullable Long newIncrement) {
    return new SequenceOptions(type, newStart, newIncrement, minimum, maximum, cache, cycle);
  }
}
