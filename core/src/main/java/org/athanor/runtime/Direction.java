package org.athanor.runtime;

import java.util.Locale;

/** What a run does with revisions. */
public enum Direction {
  /** It runs them upwards. */
  UPGRADE,
  /** It takes them back. */
  DOWNGRADE,
  /** It sets rows of the version table without running anything. */
  STAMP;

  /** The word in the history table, in events and in messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Direction ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
