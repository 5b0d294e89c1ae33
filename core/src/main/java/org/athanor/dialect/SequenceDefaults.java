package org.athanor.dialect;

import java.util.Objects;
import org.athanor.schema.DataType;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * The settings that sequences and identity columns have when nobody gives any, as the SQL standard
 * has them: from 1 upwards by 1, or from -1 downwards, over the whole range of their type.
 *
 * <pre>{@code
 * new SequenceDefaults(1).canonical(options, null);
 * }</pre>
 *
 * @param cache how many values a session of the product takes at a time
 */
public record SequenceDefaults(long cache) {
  /**
   * The settings with those left out that go without saying, so that equal sequences are equal
   * values.
   *
   * @param columnType the type of the identity column, or null for a sequence of its own
   */
  public SequenceOptions canonical(SequenceOptions options, @Nullable DataType columnType) {
    DataType type = options.type();
    if (type == null) {
      type = columnType == null ? new DataType.BigInt() : columnType;
    }
    boolean descends = options.increment() != null && options.increment() < 0;
    long least = descends ? least(type) : 1;
    long greatest = descends ? -1 : greatest(type);
    long minimum = options.minimum() == null ? least : options.minimum();
    long maximum = options.maximum() == null ? greatest : options.maximum();
    return new SequenceOptions(
        columnType != null || type instanceof DataType.BigInt ? null : type,
        unless(options.start(), descends ? maximum : minimum),
        unless(options.increment(), 1L),
        unless(minimum, least),
        unless(maximum, greatest),
        unless(options.cache(), cache),
        Boolean.TRUE.equals(options.cycle()) ? Boolean.TRUE : null);
  }

  private static @Nullable Long unless(@Nullable Long value, long standard) {
    return Objects.equals(value, standard) ? null : value;
  }

  /** The least value of the type of a sequence. */
  public static long least(DataType type) {
    if (type instanceof DataType.SmallInt) {
      return Short.MIN_VALUE;
    }
    return type instanceof DataType.Int ? Integer.MIN_VALUE : Long.MIN_VALUE;
  }

  /** The greatest value of the type of a sequence. */
  public static long greatest(DataType type) {
    if (type instanceof DataType.SmallInt) {
      return Short.MAX_VALUE;
    }
    return type instanceof DataType.Int ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }
}
