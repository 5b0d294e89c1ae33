package org.athanor.verification.conformance;

/**
 * A recorded argument that no value of the Java type stands for, so that the call which passes it
 * is refused by the compiler.
 */
final class DoesNotCompile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DoesNotCompile(String what) {
    super("does not compile: " + what);
  }
}
