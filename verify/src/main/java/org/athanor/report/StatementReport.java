package org.athanor.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a revision, and what it does to tables that existed before.
 *
 * @param number its number in the revision, from 1
 * @param sql its text
 * @param line its line in the file, from 1
 * @param locks the locks that it takes, and until which statement they are held
 * @param work what it does with whole tables
 * @param losses what is gone after it
 * @param measured what was measured when it ran to be watched; null when all that is said of it is
 *     what is known of the server
 * @param guess how long it may take by the sizes of its tables, or null when they are not known
 */
public record StatementReport(
    int number,
    String sql,
    int line,
    List<HeldLock> locks,
    List<StatementFacts.Work> work,
    List<String> losses,
    @Nullable Measured measured,
    @Nullable Guess guess) {
  public StatementReport {
    locks = List.copyOf(locks);
    work = List.copyOf(work);
    losses = List.copyOf(losses);
  }

  /**
   * A lock on a table.
   *
   * @param table the table
   * @param mode how
   * @param until the number of the statement after which it is let go
   */
  public record HeldLock(QualifiedName table, LockMode mode, int until) {
    /** What others wait for: {@code reads and writes}, {@code writes}, or {@code DDL only}. */
    public String blocks() {
      return mode.blocksReads() ? "reads and writes" : mode.blocksWrites() ? "writes" : "DDL only";
    }
  }

  /**
   * What was measured.
   *
   * @param timing when it ran
   * @param expected the guess for production's rows; null when they are not known
   * @param basis what the guess is based on
   * @param failure what the server said when it refused the statement; null when it did not
   */
  public record Measured(
      Timing timing,
      @Nullable Duration expected,
      String basis,
      @Nullable String failure) {}

  /**
   * Times of a statement.
   *
   * @param began when it began, measured from the beginning of its revision
   * @param took how long it took on the rows of the trace
   * @param released when its locks were let go
   */
  public record Timing(Duration began, Duration took, Duration released) {}

  /**
   * How long it may take on production's rows.
   *
   * @param duration the guess
   * @param basis what it is based on
   */
  public record Guess(Duration duration, String basis) {}

  /** How long it may take on production's rows: as measured, else by the sizes of its tables. */
  public @Nullable Guess expected() {
    Duration extrapolated = measured == null ? null : measured.expected();
    return measured == null || extrapolated == null
        ? guess
        : new Guess(extrapolated, measured.basis());
  }

  /** The same in words: {@code about 7 min}. */
  public Optional<String> expectedWords() {
    return Optional.ofNullable(expected())
        .map(guess -> "about " + HtmlRevisions.words(guess.duration()));
  }

  /** Whether others wait for it to read or write. */
  public boolean blocks() {
    return locks.stream().anyMatch(lock -> lock.mode().blocksWrites());
  }

  /** What it does with whole tables, in words. */
  public String workWords() {
    return work.stream()
        .map(each -> words(each.kind()) + " " + each.table()
            + (each.reason().isEmpty() ? "" : " (" + each.reason() + ")"))
        .collect(Collectors.joining("; "));
  }

  private static String words(StatementFacts.Kind kind) {
    return switch (kind) {
      case REWRITE -> "rewrites";
      case COPY -> "copies";
      case REBUILD -> "rebuilds";
      case SCAN -> "scans";
      case INDEX_BUILD -> "builds an index on";
      case ROW_CHANGES -> "changes rows of";
    };
  }
}
