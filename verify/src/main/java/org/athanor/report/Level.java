package org.athanor.report;

import java.util.Locale;

/** How much something matters. */
public enum Level {
  /** Nothing to fear. */
  LOW,
  /** To be thought about before. */
  MEDIUM,
  /** To be prevented or prepared for. */
  HIGH;

  /** The level as it is printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The greater one. */
  public Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
