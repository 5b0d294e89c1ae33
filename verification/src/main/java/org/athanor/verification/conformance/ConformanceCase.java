package org.athanor.verification.conformance;

/**
 * One question with a known answer.
 *
 * @param id its name, unique in its file
 * @param source the test of the other tool that it was recorded from
 * @param kind what is asked
 * @param question the question in full, for failures
 * @param check asks it
 */
record ConformanceCase(String id, String source, String kind, String question, Check check) {

  /** Asks a question and judges the answer. */
  @FunctionalInterface
  interface Check {
    Outcome run();
  }
}
