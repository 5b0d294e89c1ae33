package org.athanor.cli;

/** How the command ends. */
final class ExitCode {
  /** All was done. */
  static final int OK = 0;

  /** Something failed. */
  static final int FAILED = 1;

  /** Differences were found, or a database is not where it should be. */
  static final int DIFFERENCES = 3;

  private ExitCode() {}
}
