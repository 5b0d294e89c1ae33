package org.athanor.junit;

/** SQLite databases in the memory of the tests. Thread-safe. */
public final class InMemorySqlite implements TestServer {
  /** For JUnit. */
  public InMemorySqlite() {}

  @Override
  public Address start() {
    return new Address("jdbc:sqlite::memory:", null, null);
  }
}
