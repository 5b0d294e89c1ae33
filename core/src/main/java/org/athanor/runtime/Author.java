package org.athanor.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Who ran a revision, from where and with what.
 *
 * @param osUser the user of the operating system
 * @param databaseUser the user of the database, or null where there is none or it is not known
 * @param host the name of the machine
 * @param toolVersion the version of Athanor
 */
public record Author(
    String osUser, @Nullable String databaseUser, String host, String toolVersion) {
  /** The same with the user of the database. */
  public Author withDatabaseUser(@Nullable String user) {
    return new Author(osUser, user, host, toolVersion);
  }

  /** For messages: {@code ann@build-7 (database user app)}. */
  @Override
  public String toString() {
    String place = osUser + "@" + host;
    return databaseUser == null ? place : place + " (database user " + databaseUser + ")";
  }
}
