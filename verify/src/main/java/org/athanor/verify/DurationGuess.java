package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.athanor.effects.StatementFacts;
import org.athanor.report.StatementReport;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;

/**
 * Tells how long statements last on production's rows: as measured where they were run, multiplied
 * where the rows were fewer, and guessed from the sizes of tables and assumed rates otherwise. The
 * guess tells seconds from hours. Immutable.
 */
final class DurationGuess {
  /** On fewer rows the time says nothing about more of them. */
  private static final long FEWEST_ROWS = 1000;

  private final @Nullable TableSizes sizes;
  private final WorkRates rates;
  private final @Nullable TraceReport trace;

  DurationGuess(@Nullable TableSizes sizes, WorkRates rates, @Nullable TraceReport trace) {
    this.sizes = sizes;
    this.rates = rates;
    this.trace = trace;
  }

  /** The same beside what was measured. */
  DurationGuess beside(@Nullable TraceReport measured) {
    return new DurationGuess(sizes, rates, measured);
  }

  /** The guess for all work of a statement; empty when it does none, or a size is not known. */
  Optional<StatementReport.Guess> of(List<StatementFacts.Work> work) {
    double seconds = 0;
    List<String> tables = new ArrayList<>();
    for (StatementFacts.Work each : work) {
      Optional<TableSize> size = size(each);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      seconds += rates.seconds(each.kind(), size.get());
      String words = size.get().words() + " of " + each.table() + " at " + rates.words(each.kind());
      if (!tables.contains(words)) {
        tables.add(words);
      }
    }
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatementReport.Guess(
            Duration.ofMillis((long) (seconds * 1000)), String.join(" and ", tables)));
  }

  private Optional<TableSize> size(StatementFacts.Work work) {
    return sizes == null ? Optional.empty() : sizes.of(work.table());
  }

  /** How long a statement that was run lasts on production's rows; empty when nothing tells. */
  Optional<StatementReport.Guess> measured(StatementTrace statement) {
    if (trace != null && trace.rehearsal() != null) {
      return Optional.of(
          new StatementReport.Guess(statement.span().took(), "the database's own rows"));
    }
    Optional<StatementTrace.Forecast> worst =
        statement.forecasts().stream().max(Comparator.comparing(StatementTrace.Forecast::duration));
    return worst.isPresent()
        ? worst.map(each -> new StatementReport.Guess(
            each.duration(),
            String.format(Locale.ROOT, "%,d rows of %s", each.rows(), each.table())))
        : multiplied(statement);
  }

  /** By the table that has most more rows than it had when the statement was run. */
  private Optional<StatementReport.Guess> multiplied(StatementTrace statement) {
    long tried = trace == null ? 0 : trace.rows();
    if (tried < FEWEST_ROWS) {
      return Optional.empty();
    }
    TableSize largest = null;
    long most = 0;
    for (StatementFacts.Work work : statement.seen().work()) {
      TableSize size = size(work).orElse(null);
      Long rows = size == null ? null : size.rows();
      if (rows == null) {
        return Optional.empty();
      }
      if (largest == null || rows > most) {
        largest = size;
        most = rows;
      }
    }
    if (largest == null) {
      return Optional.empty();
    }
    double nanos = (double) statement.span().took().toNanos() * most / tried;
    return Optional.of(new StatementReport.Guess(
        Duration.ofNanos((long) nanos), largest.words() + " of " + largest.table()));
  }
}
