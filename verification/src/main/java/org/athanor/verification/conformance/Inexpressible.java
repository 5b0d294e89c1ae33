package org.athanor.verification.conformance;

/** A recorded question that cannot be put to Athanor; such a case has failed. */
final class Inexpressible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Inexpressible(String what) {
    super("cannot be said: " + what);
  }
}
