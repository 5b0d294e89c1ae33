package org.athanor.runtime;

import java.util.Locale;

/** How the run of one revision ended. */
public enum Outcome {
  /** It was carried out and committed. */
  DONE,
  /** It failed; what it had done was rolled back, or stands in the journal. */
  FAILED;

  /** The word in the history table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Outcome ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
