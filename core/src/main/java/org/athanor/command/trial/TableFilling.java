package org.athanor.command.trial;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.athanor.sample.SampleSeries;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Fills one table with very many rows. Which of the proposed rows the database takes is found out
 * with a few, then rows go in by the thousand; what the database refuses is bounded. Not
 * thread-safe; one instance fills one table once.
 */
final class TableFilling {
  private static final int FEWEST = 100;
  private static final int MOST = 10_000;
  /** So many patterns of rows are tried. */
  private static final int PATTERNS = 64;
  /** Of those that are taken so many, then the best of them is had. */
  private static final int TAKEN_PATTERNS = 4;
  /** So many refused rows show that rows of this kind are not to be had. */
  private static final int PATIENCE = 200;
  /** Rows that are given once more, when new ones are refused. */
  private static final int REPEATED = 60;
  /** Who takes so long for so few rows would take days for the rest. */
  private static final Duration TOO_SLOW = Duration.ofSeconds(20);

  private final TrialInserts inserts;
  private final QualifiedName table;
  private final SampleSeries series;
  private final List<List<Literal>> taken = new ArrayList<>();
  private int usual = -1;
  private int full = -1;
  private int number;
  private boolean repeats;
  private int refused;
  private @Nullable String reason;

  TableFilling(TrialInserts inserts, QualifiedName table, SampleSeries series) {
    this.inserts = inserts;
    this.table = table;
    this.series = series;
  }

  /**
   * Adds rows until there are enough, or no more are taken.
   *
   * @param there how many it has
   * @param wanted how many it is to have
   * @param progress hears how far it is
   * @return how far it came
   */
  TableFill fill(long there, long wanted, Consumer<TableFill> progress) throws SQLException {
    number = Math.toIntExact(there);
    long rows = there + choosePatterns(wanted - there);
    int size = FEWEST;
    while (rows < wanted && goesOn()) {
      int count = (int) Math.min(size, wanted - rows);
      long begin = System.nanoTime();
      int more = add(count);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      rows += more;
      size = more < count ? FEWEST : Math.min(MOST, 2 * size);
      if (count <= FEWEST && took.compareTo(TOO_SLOW) > 0) {
        reason = count + " rows took it " + took.toSeconds() + " s";
        break;
      }
      progress.accept(new TableFill(table, rows, wanted, null));
    }
    return new TableFill(table, rows, wanted, rows < wanted ? said() : null);
  }

  private String said() {
    return reason == null ? "it has no column to fill" : reason;
  }

  /** When new rows are refused again and again, those that were taken are given once more. */
  private boolean goesOn() {
    if (usual < 0 || refused <= PATIENCE) {
      return usual >= 0;
    }
    if (repeats || taken.isEmpty()) {
      return false;
    }
    repeats = true;
    refused = 0;
    return true;
  }

  /** Tries each pattern with one row until the likeliest and one with few NULLs are known. */
  private int choosePatterns(long room) throws SQLException {
    if (series.columns().isEmpty()) {
      return 0;
    }
    int found = 0;
    int fewestNulls = Integer.MAX_VALUE;
    int last = Math.min(PATTERNS, series.patterns());
    for (int pattern = 0; pattern < last && found < Math.min(room, TAKEN_PATTERNS); pattern++) {
      List<Literal> row = series.row(number + 1, pattern);
      if (insert(List.of(row), 1) == 0) {
        continue;
      }
      number++;
      found++;
      usual = usual < 0 ? pattern : usual;
      int nulls = (int) row.stream().filter(value -> value.value() == null).count();
      if (nulls < fewestNulls) {
        fewestNulls = nulls;
        full = pattern;
      }
    }
    return found;
  }

  private int add(int count) throws SQLException {
    List<List<Literal>> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      number++;
      rows.add(repeats ? repeated() : proposed());
    }
    int more = insert(rows, PATIENCE);
    refused += count - more;
    if (more == 0) {
      // Who has such numbers already may have many of them.
      number += MOST;
    }
    return more;
  }

  /** Every third without NULLs, every fifth like another one. */
  private List<Literal> proposed() {
    List<Literal> own = series.row(number, number % 3 == 0 ? full : usual);
    // The rows below 3 have no NULLs.
    return number % 5 == 0 ? series.again(series.row(number % 2 + 1, usual), own) : own;
  }

  private List<Literal> repeated() {
    return series.again(taken.get(number % taken.size()), series.row(number, full));
  }

  private int insert(List<List<Literal>> rows, int patience) throws SQLException {
    TrialInserts.Refused left =
        inserts.insert(new TrialInserts.Insertion(table, series.columns(), rows, null), patience);
    if (left.reason() != null) {
      reason = left.reason();
    }
    if (taken.size() < REPEATED) {
      List<List<Literal>> in = new ArrayList<>(rows);
      in.removeAll(left.rows());
      taken.addAll(in.subList(0, Math.min(in.size(), REPEATED - taken.size())));
    }
    return rows.size() - left.rows().size();
  }
}
