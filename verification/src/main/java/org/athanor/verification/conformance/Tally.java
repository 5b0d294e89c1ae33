package org.athanor.verification.conformance;

/** Counts of outcomes; not thread-safe. */
final class Tally {
  private int passed;
  private int failed;
  private int agreed;

  void pass() {
    passed++;
  }

  void fail() {
    failed++;
  }

  void agree() {
    agreed++;
  }

  void add(Tally other) {
    passed += other.passed;
    failed += other.failed;
    agreed += other.agreed;
  }

  int passed() {
    return passed;
  }

  int failed() {
    return failed;
  }

  int agreed() {
    return agreed;
  }
}
