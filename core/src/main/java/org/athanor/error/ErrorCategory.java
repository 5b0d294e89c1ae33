package org.athanor.error;

/** Who can act on an error: it decides the exit code and whether a stack trace is worth showing. */
public enum ErrorCategory {
  /** The user can mend it: a wrong name, an edited revision, a database that is not at head. */
  USER(1),
  /** The command line or the configuration is wrong. */
  USAGE(2),
  /** Something outside failed: the network, the server, the disk. */
  ENVIRONMENT(1),
  /** A defect in Athanor. */
  INTERNAL(1);

  private final int exitCode;

  ErrorCategory(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a command that ends with an error of this category. */
  public int exitCode() {
    return exitCode;
  }
}
