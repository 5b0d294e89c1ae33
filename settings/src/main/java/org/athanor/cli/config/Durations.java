package org.athanor.cli.config;

import java.time.Duration;
import java.util.Optional;

/** Reads durations such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h} and {@code 30d}. */
public final class Durations {
  private Durations() {}

  /** The duration, or empty when the text is none. */
  public static Optional<Duration> parse(String text) {
    String trimmed = text.trim();
    int digits = 0;
    while (digits < trimmed.length() && Character.isDigit(trimmed.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return Optional.empty();
    }
    long amount = Long.parseLong(trimmed.substring(0, digits));
    return switch (trimmed.substring(digits).trim()) {
      case "ms" -> Optional.of(Duration.ofMillis(amount));
      case "s" -> Optional.of(Duration.ofSeconds(amount));
      case "m" -> Optional.of(Duration.ofMinutes(amount));
      case "h" -> Optional.of(Duration.ofHours(amount));
      case "d" -> Optional.of(Duration.ofDays(amount));
      default -> Optional.empty();
    };
  }
}
