package org.athanor.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one part of a verification gave.
 *
 * @param name the part, such as {@code lint}
 * @param status how it ended
 * @param text the result in one line
 * @param evidence lines that show why
 * @param fixes commands or steps that mend it, the best first
 * @param duration how long it took
 */
public record CheckResult(
    String name,
    Status status,
    String text,
    List<String> evidence,
    List<String> fixes,
    Duration duration) {
  public CheckResult {
    evidence = List.copyOf(evidence);
    fixes = List.copyOf(fixes);
  }

  /** How a part ended. */
  public enum Status {
    /** All is as it should be. */
    PASSED,
    /** Nothing is in the way, and something is worth a look. */
    WARNING,
    /** Something must be mended. */
    FAILED,
    /** It could not be run, so nobody knows. */
    NOT_RUN,
    /** There was nothing to check, or nobody asked for it. */
    SKIPPED;

    /** The status as it is printed: {@code passed}, {@code not run}... */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The same with the time that it took. */
  public CheckResult lasting(Duration time) {
    return new CheckResult(name, status, text, evidence, fixes, time);
  }
}
