package org.athanor.verify;

import java.util.EnumMap;
import java.util.Map;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.size.TableSize;

/**
 * How many rows a second a server is assumed to work through, by the kind of work. What rows need
 * of bytes goes with them. Immutable and thread-safe.
 *
 * @param rows the numbers that somebody has said; others are those of a common server with a fast
 *     disk and nothing else to do
 */
public record WorkRates(Map<Kind, Long> rows) {
  /** Nobody has said anything. */
  public static final WorkRates USUAL = new WorkRates(Map.of());

  private static final Map<Kind, Rate> COMMON = new EnumMap<>(Map.of(
      Kind.SCAN, new Rate(5_000_000, 200e6),
      Kind.INDEX_BUILD, new Rate(1_000_000, 100e6),
      Kind.REWRITE, new Rate(500_000, 50e6),
      Kind.REBUILD, new Rate(500_000, 50e6),
      Kind.COPY, new Rate(100_000, 20e6),
      Kind.ROW_CHANGES, new Rate(100_000, 20e6)));

  public WorkRates {
    rows = Map.copyOf(rows);
    if (rows.values().stream().anyMatch(each -> each < 1)) {
      throw new IllegalArgumentException("rates: " + rows);
    }
  }

  /** What a server gets done in a second. */
  private record Rate(double rows, double bytes) {
    double seconds(TableSize size, long room) {
      Long known = size.rows();
      return Math.max(known == null ? 0 : known / rows, room / bytes);
    }
  }

  private Rate rate(Kind kind) {
    Rate common = COMMON.getOrDefault(kind, new Rate(100_000, 20e6));
    Long said = rows.get(kind);
    return said == null ? common : new Rate(said, common.bytes() * said / common.rows());
  }

  /** How long a server works on a table of some size. */
  double seconds(Kind kind, TableSize size) {
    return switch (kind) {
      case SCAN, INDEX_BUILD, ROW_CHANGES -> rate(kind).seconds(size, size.bytes());
      // A new table gets new indexes.
      case REWRITE, REBUILD, COPY -> rate(kind).seconds(size, size.allBytes());
    };
  }

  /** What is assumed: {@code 500,000 rows or 48 MB a second}. */
  String words(Kind kind) {
    Rate rate = rate(kind);
    return TableSize.rowsInWords((long) rate.rows()) + " or "
        + TableSize.bytesInWords((long) rate.bytes()) + " a second";
  }
}
