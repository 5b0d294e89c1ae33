package org.athanor.dialects.h2;

import java.util.Locale;
import java.util.Set;

/**
 * The URL of a database in memory in which SQL reads as in another one: <a
 * href="https://www.h2database.com/html/features.html#database_url">database URLs</a>.
 *
 * <p>Settings of how SQL is read and who connects are taken over; those of files, servers and
 * start-up scripts are not.
 */
final class ScratchUrl {
  private static final Set<String> KEPT = Set.of(
      "MODE",
      "DATABASE_TO_LOWER",
      "DATABASE_TO_UPPER",
      "CASE_INSENSITIVE_IDENTIFIERS",
      "NON_KEYWORDS",
      "DEFAULT_NULL_ORDERING",
      "IGNORECASE",
      "COLLATION",
      "USER",
      "PASSWORD");

  private ScratchUrl() {}

  /** The URL of a database of this name beside the one of {@code jdbcUrl}. */
  static String beside(String jdbcUrl, String name) {
    StringBuilder url = new StringBuilder("jdbc:h2:mem:").append(name);
    String[] parts = jdbcUrl.split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String key = parts[i].replaceFirst("=.*", "").strip().toUpperCase(Locale.ROOT);
      if (KEPT.contains(key)) {
        url.append(';').append(parts[i]);
      }
    }
    return url.toString();
  }
}
