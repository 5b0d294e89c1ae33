package org.athanor.junit;

import org.jspecify.annotations.Nullable;

/**
 * A server on which the databases of tests are made.
 *
 * <pre>{@code
 * public final class Container implements TestServer {
 *   static final PostgreSQLContainer<?> POSTGRES = new PostgreSQLContainer<>("postgres:17");
 *
 *   @Override
 *   public Address start() {
 *     POSTGRES.start();
 *     return new Address(
 *         POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
 *   }
 * }
 * }</pre>
 *
 * <p>{@code @AthanorTest(server = Container.class)} then uses it. Several threads may start it.
 */
@FunctionalInterface
public interface TestServer {
  /** Starts the server unless it runs, and tells where it is; called once for each test class. */
  Address start();

  /**
   * Where a server is.
   *
   * @param url the JDBC URL of any database of it, which is left alone
   * @param user the user, who may make databases; null where none is needed
   * @param password the password, or null
   */
  record Address(
      String url, @Nullable String user, @Nullable String password) {
    /** The password is not shown. */
    @Override
    public String toString() {
      return "Address[user=" + user + "]";
    }
  }
}
