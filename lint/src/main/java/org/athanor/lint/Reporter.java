package org.athanor.lint;

import org.jspecify.annotations.Nullable;

/** Takes what a rule finds. */
public interface Reporter {
  /**
   * Reports a finding about a statement.
   *
   * @param statement the statement
   * @param message what happens, and to which object, in one sentence with the real names
   * @param recipe what to write instead, with the real names, one statement or step per line; empty
   *     when there is nothing better
   */
  void report(LintStatement statement, String message, String recipe);

  /**
   * Reports a finding about a statement for which the rule knows a safe form.
   *
   * @param statement the statement
   * @param message as above
   * @param recipe as above
   * @param form what to write instead, or null where it is not known for this statement
   */
  default void report(
      LintStatement statement, String message, String recipe, @Nullable SafeForm form) {
    report(statement, message, recipe);
  }

  /** Reports a finding about the unit as a whole. */
  void report(String message, String recipe);
}
