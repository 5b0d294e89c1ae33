package org.athanor.runtime;

import java.time.Duration;

/** Writes durations for people. */
final class Durations {
  private Durations() {}

  /** {@code 350ms}, {@code 4.2s}, {@code 30s}, {@code 2m 10s}. */
  static String text(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return duration.toMillis() + "ms";
    }
    if (duration.compareTo(Duration.ofMinutes(1)) >= 0) {
      return duration.toMinutes() + "m " + duration.toSecondsPart() + "s";
    }
    int tenths = duration.toMillisPart() / 100;
    return duration.toSeconds() + (tenths == 0 ? "" : "." + tenths) + "s";
  }
}
