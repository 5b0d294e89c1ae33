package org.athanor.junit;

/**
 * H2 databases in the memory of the tests; {@code com.h2database:h2} must be on their class path.
 * For one of its modes, use a URL instead: {@code @AthanorTest(url =
 * "jdbc:h2:mem:any;MODE=PostgreSQL")}. Thread-safe.
 */
public final class InMemoryH2 implements TestServer {
  /** For JUnit. */
  public InMemoryH2() {}

  @Override
  public Address start() {
    return new Address("jdbc:h2:mem:athanor", "sa", "");
  }
}
