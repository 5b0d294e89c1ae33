package org.athanor.dialects.postgresql.trace;

import java.util.List;

/** Which of the server's messages tell what it does with tables. */
final class ServerWords {
  /** Said at level DEBUG1 of what goes on inside, and of no interest to those who migrate. */
  private static final List<String> NOISE = List.of(
      "drop auto-cascades to",
      "rehashing catalog cache",
      "event trigger",
      "CREATE TABLE ",
      "building index \"pg_toast_");

  private static final String INDEX_DETAIL = "can safely use deduplication";

  private ServerWords() {}

  /** Whether people should read it. */
  static boolean areWorthTelling(String message) {
    return NOISE.stream().noneMatch(message::startsWith) && !message.contains(INDEX_DETAIL);
  }
}
