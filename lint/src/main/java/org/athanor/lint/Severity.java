package org.athanor.lint;

/** How serious a finding is. */
public enum Severity {
  /** The rule is not asked. */
  OFF,
  /** Worth knowing. */
  INFO,
  /** Probably not wanted. */
  WARNING,
  /** Not to be run in production unless accepted with a reason. */
  ERROR;

  /** One degree more; a rule that is not asked stays so. */
  Severity next() {
    return switch (this) {
      case OFF -> OFF;
      case INFO -> WARNING;
      case WARNING, ERROR -> ERROR;
    };
  }
}
