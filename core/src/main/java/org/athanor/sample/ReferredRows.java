package org.athanor.sample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the foreign keys of a table refer to. Two keys walk through the pairs of their rows
 * before a pair comes again, since both together may be unique. Not thread-safe while keys are
 * added.
 */
final class ReferredRows {
  private final List<Key> keys = new ArrayList<>();
  private BigInteger period = BigInteger.ONE;

  /**
   * A foreign key.
   *
   * @param pause after so many rows it skips one, so as to meet other rows of the keys before it
   */
  private record Key(
      List<String> columns,
      List<String> target,
      List<Boolean> nullable,
      List<Map<String, Literal>> rows,
      long pause) {
    @Nullable Map<String, Literal> row(int number) {
      long before = number - 1L;
      return rows.isEmpty() ? null : rows.get((int) ((before + before / pause) % rows.size()));
    }
  }

  /**
   * Adds a key.
   *
   * @param target the columns that it refers to
   * @param nullable which of its columns may be NULL
   * @param rows the rows that are there
   */
  void add(
      List<String> columns,
      List<String> target,
      List<Boolean> nullable,
      List<Map<String, Literal>> rows) {
    BigInteger size = BigInteger.valueOf(Math.max(1, rows.size()));
    BigInteger common = period.multiply(size).divide(period.gcd(size));
    // The first key has nobody to meet.
    BigInteger pause = keys.isEmpty() ? BigInteger.valueOf(Long.MAX_VALUE) : common;
    keys.add(new Key(
        columns,
        target,
        nullable,
        rows,
        pause.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue()));
    period = period.multiply(size);
  }

  /** Sets the columns of all keys in a row; false when one cannot be set. */
  boolean refer(int number, Map<String, Literal> values) {
    for (Key key : keys) {
      Map<String, Literal> row = key.row(number);
      for (int i = 0; i < key.columns().size(); i++) {
        @Nullable Literal value = row == null || i >= key.target().size()
            ? null
            : row.get(key.target().get(i));
        if (value == null && !key.nullable().get(i)) {
          return false;
        }
        values.putIfAbsent(key.columns().get(i), value == null ? Literal.of(null) : value);
      }
    }
    return true;
  }
}
