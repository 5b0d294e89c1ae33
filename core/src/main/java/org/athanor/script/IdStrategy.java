package org.athanor.script;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/** How a new revision gets its id. */
public enum IdStrategy {
  /** Twelve hexadecimal digits by chance: two people never choose the same. */
  HASH,
  /** Year to second, such as {@code 20261120103000}. */
  TIMESTAMP,
  /** The next number, such as {@code 001}. */
  SEQUENCE;

  private static final int HASH_BYTES = 6;
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** A new id that the graph does not have. */
  RevisionId next(RevisionGraph graph, ZonedDateTime now, RandomGenerator random) {
    RevisionId id = switch (this) {
      case HASH -> hash(random);
      case TIMESTAMP -> RevisionId.of(now.format(SECONDS));
      case SEQUENCE -> RevisionId.of(String.format(Locale.ROOT, "%03d", greatest(graph) + 1));
    };
    return graph.find(id).isEmpty() ? id : next(graph, now.plusSeconds(1), random);
  }

  private static RevisionId hash(RandomGenerator random) {
    byte[] bytes = new byte[HASH_BYTES];
    random.nextBytes(bytes);
    return RevisionId.of(HexFormat.of().formatHex(bytes));
  }

  private static long greatest(RevisionGraph graph) {
    long greatest = 0;
    for (Revision revision : graph.revisions()) {
      String id = revision.id().value();
      boolean isNumber = id.length() < 18 && id.chars().allMatch(c -> c >= '0' && c <= '9');
      greatest = isNumber ? Math.max(greatest, Long.parseLong(id)) : greatest;
    }
    return greatest;
  }
}
