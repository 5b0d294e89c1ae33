package org.athanor.dialects.postgresql.effects;

import org.athanor.dialect.ServerVersion;

/**
 * How versions differ in what statements do; an unknown version stands for the newest.
 *
 * @param version the version of the server
 */
record ServerBehaviour(ServerVersion version) {
  private boolean isAtLeast(int major) {
    return version.equals(ServerVersion.UNKNOWN) || version.isAtLeast(major, 0);
  }

  /** <a href="https://www.postgresql.org/docs/11/release-11.html">11</a>. */
  boolean storesDefaultsInCatalog() {
    return isAtLeast(11);
  }

  /** <a href="https://www.postgresql.org/docs/12/release-12.html">12</a>. */
  boolean provesNotNullByChecks() {
    return isAtLeast(12);
  }

  /** <a href="https://www.postgresql.org/docs/12/release-12.html">12</a>. */
  boolean keepsTimestampsInUtc() {
    return isAtLeast(12);
  }

  /** <a href="https://www.postgresql.org/docs/12/release-12.html">12</a>. */
  boolean attachesWithoutBlocking() {
    return isAtLeast(12);
  }

  /** <a href="https://www.postgresql.org/docs/12/release-12.html">12</a>. */
  boolean addsEnumValuesInTransactions() {
    return isAtLeast(12);
  }

  /** <a href="https://www.postgresql.org/docs/14/release-14.html">14</a>. */
  boolean locksDetachedPartitions() {
    return isAtLeast(14);
  }

  /**
   * ADD CONSTRAINT locks all below its table as the table itself, whatever follows it there:
   * measured on 12 to 18, and only the last does.
   */
  boolean locksAllForConstraints() {
    return isAtLeast(18);
  }
}
