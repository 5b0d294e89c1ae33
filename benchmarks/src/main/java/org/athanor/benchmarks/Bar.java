package org.athanor.benchmarks;

import java.util.Locale;

/** Says whether a figure stays within its bar. */
final class Bar {
  private Bar() {}

  /** {@code 0.36 of 0.40 s CPU: met}. */
  static String of(double figure, double limit, String unit) {
    return String.format(
        Locale.ROOT,
        "%.2f of %.2f %s: %s",
        figure,
        limit,
        unit,
        figure <= limit ? "met" : "MISSED");
  }

  /** Several bars on one line. */
  static String all(String... bars) {
    return String.join("; ", bars);
  }
}
