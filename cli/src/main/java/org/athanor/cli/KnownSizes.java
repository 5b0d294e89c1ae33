package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.athanor.cli.config.Settings;
import org.athanor.command.trial.RowCounts;
import org.athanor.lint.Sizing;
import org.athanor.script.SizesJson;
import org.athanor.size.TableSizes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the sizes of production's tables: from the file that was typed, or that which is
 * configured.
 *
 * @param sizes the sizes, or null when nobody has said anything
 * @param limits what is small and what is large
 * @param warnings what people should know of them, one sentence each
 */
record KnownSizes(@Nullable TableSizes sizes, Sizing.Limits limits, List<String> warnings) {
  /** Tables grow in a month, not in a day. */
  private static final Duration USUAL_AGE = Duration.ofDays(30);

  KnownSizes {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads them.
   *
   * @param configured section {@code [lint]}
   * @param typed the file that was typed, or null; it must be there
   * @param now from when their age is told
   * @throws org.athanor.error.AthanorException GEN-060 when the file holds no sizes
   */
  static KnownSizes of(Settings.Sizes configured, @Nullable Path typed, Instant now) {
    Sizing.Limits limits = limits(configured);
    Path file = typed != null ? typed : configured.file();
    if (file == null) {
      return new KnownSizes(null, limits, List.of());
    }
    if (typed == null && !Files.exists(file)) {
      return new KnownSizes(
          null,
          limits,
          List.of("the configured sizes are not there, so no size is known: athanor sizes -o "
              + file.getFileName() + " takes them (" + file + ")"));
    }
    TableSizes sizes = SizesJson.read(file);
    Duration age = Duration.between(sizes.taken(), now);
    Duration limit = Objects.requireNonNullElse(configured.maxAge(), USUAL_AGE);
    return new KnownSizes(
        sizes,
        limits,
        age.compareTo(limit) > 0
            ? List.of(file.getFileName() + " was taken on "
                + LocalDate.ofInstant(sizes.taken(), ZoneOffset.UTC)
                + ", and tables grow: take it anew with athanor sizes -o " + file.getFileName())
            : List.of());
  }

  private static Sizing.Limits limits(Settings.Sizes configured) {
    Integer small = configured.smallRows();
    Integer large = configured.largeRows();
    return new Sizing.Limits(
        small == null ? Sizing.Limits.USUAL.small() : small,
        large == null ? Sizing.Limits.USUAL.large() : large);
  }

  /** What they make of findings. */
  Sizing sizing() {
    return new Sizing(sizes, limits);
  }

  /** The rows of tables. */
  RowCounts rows() {
    return sizes == null ? RowCounts.UNKNOWN : sizes::rows;
  }
}
