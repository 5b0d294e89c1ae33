package org.athanor.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds: all rows as text while they are few, and of many the first ones with a digest
 * of each column, so that a million rows take no more memory than a thousand.
 *
 * @param count how many rows there are
 * @param rows all of them, or the first
 * @param digests by column; empty when {@code rows} are all
 */
record TableContents(
    long count, List<Map<String, @Nullable String>> rows, Map<String, Digest> digests) {
  static final TableContents NONE = new TableContents(0, List.of(), Map.of());

  /** How many different values of a column are counted one by one. */
  static final int COUNTED = 100;

  /** Whether all rows are known by their values. */
  boolean isWhole() {
    return rows.size() == count;
  }

  /** The digest of a column of a table with many rows. */
  Digest digest(String column) {
    return Objects.requireNonNull(digests.get(column));
  }

  /**
   * The values of a column in any order.
   *
   * @param nulls how many are NULL
   * @param sum the sum of the hashes of the others, by the server's hash or ours
   * @param counted how often each value is there, while they are few; else empty
   */
  record Digest(long nulls, long sum, Map<String, Long> counted) {
    /** The same after values got other names. */
    Digest renamed(UnaryOperator<String> names) {
      if (counted.isEmpty()) {
        return this;
      }
      Map<String, Long> renamed = new TreeMap<>();
      long other = 0;
      for (Map.Entry<String, Long> each : counted.entrySet()) {
        String name = names.apply(each.getKey());
        renamed.merge(name, each.getValue(), Long::sum);
        other += each.getValue() * hash(name);
      }
      return new Digest(nulls, other, renamed);
    }
  }

  /** Takes in rows one by one. */
  static final class Collector {
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** A value of a column that is there so many times. */
    void add(String column, @Nullable String value, long times) {
      columns.computeIfAbsent(column, name -> new Column()).add(value, times);
    }

    Map<String, Digest> digests() {
      Map<String, Digest> digests = new HashMap<>();
      columns.forEach((name, column) -> digests.put(name, column.digest()));
      return digests;
    }
  }

  private static final class Column {
    private final Map<String, Long> counted = new TreeMap<>();
    private long nulls;
    private long sum;
    private boolean isTooMuch;

    void add(@Nullable String value, long times) {
      if (value == null) {
        nulls += times;
        return;
      }
      sum += times * hash(value);
      if (!isTooMuch) {
        counted.merge(value, times, Long::sum);
        isTooMuch = counted.size() > COUNTED;
      }
    }

    Digest digest() {
      return new Digest(nulls, sum, isTooMuch ? Map.of() : Map.copyOf(counted));
    }
  }

  /** 64 bits, well mixed: FNV-1a over the characters, and the last steps of SplitMix64. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
