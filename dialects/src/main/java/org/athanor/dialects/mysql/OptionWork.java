package org.athanor.dialects.mysql;

import java.util.Locale;
import java.util.Set;

/** How much it takes to change an option of a table; where that is not known, the most. */
final class OptionWork {
  private static final Set<String> CATALOG = Set.of(
      "AUTO_INCREMENT",
      "CHARACTER",
      "CHARSET",
      "COLLATE",
      "COMMENT",
      "DEFAULT",
      "STATS_AUTO_RECALC",
      "STATS_PERSISTENT",
      "STATS_SAMPLE_PAGES");
  private static final Set<String> REBUILD = Set.of("FORCE", "KEY_BLOCK_SIZE", "ROW_FORMAT");

  private OptionWork() {}

  /** Another engine, another character set of the values, and partitions copy the table. */
  static Workload of(String clause) {
    String word = clause.strip().split("[\\s=]", 2)[0].toUpperCase(Locale.ROOT);
    if (CATALOG.contains(word)) {
      return Workload.CATALOG;
    }
    return REBUILD.contains(word) ? Workload.REBUILD : Workload.COPY;
  }
}
