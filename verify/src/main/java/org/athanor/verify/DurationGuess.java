package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.effects.StatementFacts;
import org.athanor.report.StatementReport;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.jspecify.annotations.Nullable;

/**
 * Guesses from the sizes of tables how long work on whole tables lasts. The rates are those of a
 * common server with a fast disk and nothing else to do; the guess tells seconds from hours.
 * Immutable.
 */
final class DurationGuess {
  private final @Nullable TableSizes sizes;

  DurationGuess(@Nullable TableSizes sizes) {
    this.sizes = sizes;
  }

  /**
   * What a server gets done in a second.
   *
   * @param rows how many rows
   * @param bytes how many bytes
   */
  private record Rate(double rows, double bytes) {
    double seconds(TableSize size, long room) {
      Long known = size.rows();
      return Math.max(known == null ? 0 : known / rows, room / bytes);
    }
  }

  /** The guess for all work of a statement; empty when it does none, or a size is not known. */
  Optional<StatementReport.Guess> of(List<StatementFacts.Work> work) {
    double seconds = 0;
    List<String> tables = new ArrayList<>();
    for (StatementFacts.Work each : work) {
      Optional<TableSize> size = sizes == null ? Optional.empty() : sizes.of(each.table());
      if (size.isEmpty()) {
        return Optional.empty();
      }
      seconds += seconds(each.kind(), size.get());
      String words = size.get().words() + " of " + each.table();
      if (!tables.contains(words)) {
        tables.add(words);
      }
    }
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatementReport.Guess(
            Duration.ofMillis((long) (seconds * 1000)), String.join(" and ", tables)));
  }

  private static double seconds(StatementFacts.Kind kind, TableSize size) {
    return switch (kind) {
      case SCAN -> new Rate(5_000_000, 200e6).seconds(size, size.bytes());
      case INDEX_BUILD -> new Rate(1_000_000, 100e6).seconds(size, size.bytes());
      // A new table gets new indexes.
      case REWRITE, REBUILD -> new Rate(500_000, 50e6).seconds(size, size.allBytes());
      case COPY -> new Rate(100_000, 20e6).seconds(size, size.allBytes());
      case ROW_CHANGES -> new Rate(100_000, 20e6).seconds(size, size.bytes());
    };
  }
}
