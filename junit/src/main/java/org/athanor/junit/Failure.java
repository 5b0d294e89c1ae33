package org.athanor.junit;

import java.util.Collection;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Failures of assertions: what was expected, and what is there. */
final class Failure {
  private Failure() {}

  /** With both sides apart, so that development tools show the difference. */
  static AssertionFailedError of(String expected, String found) {
    return new AssertionFailedError(
        "Expected " + expected + "\nbut there is:\n" + found.indent(2).stripTrailing(),
        expected,
        found);
  }

  /** One line for each, or a word for none. */
  static String lines(Collection<String> things, String none) {
    return things.isEmpty() ? none : things.stream().collect(Collectors.joining("\n"));
  }
}
