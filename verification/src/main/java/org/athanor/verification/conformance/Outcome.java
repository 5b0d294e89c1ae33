package org.athanor.verification.conformance;

/** How a case ended. */
sealed interface Outcome {
  /** The answer is the known one. */
  record Passed() implements Outcome {}

  /** The answer is another one. */
  record Failed(String expected, String actual) implements Outcome {}
}
