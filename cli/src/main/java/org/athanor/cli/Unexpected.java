package org.athanor.cli;

import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Errors that nobody foresaw. */
final class Unexpected {
  private Unexpected() {}

  static AthanorException wrap(Exception error) {
    String message = error.getMessage() == null ? "" : ": " + error.getMessage();
    return AthanorException.of(
            ErrorCode.BUG_001, "Athanor failed with " + error.getClass().getSimpleName() + message)
        .evidence("This is a defect in Athanor.")
        .fix("run again with --stacktrace and report what it prints")
        .cause(error)
        .build();
  }
}
