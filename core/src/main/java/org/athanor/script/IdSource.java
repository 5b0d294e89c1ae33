package org.athanor.script;

import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/**
 * Makes ids for new revisions.
 *
 * @param strategy of what kind
 * @param random where chance comes from
 */
public record IdSource(IdStrategy strategy, RandomGenerator random) {
  /** An id that the graph does not have. */
  public RevisionId next(RevisionGraph graph, ZonedDateTime now) {
    return strategy.next(graph, now, random);
  }
}
