package org.athanor.dialects.mysql.trace;

import org.athanor.effects.LockMode;

/**
 * The cheapest way in which the server makes a change.
 *
 * @param algorithm how
 * @param lock what others may do meanwhile
 * @param refusal why it is not made more cheaply, in the server's words; empty when it cannot be
 */
record Way(Algorithm algorithm, LockMode lock, String refusal) {
  /** The algorithms, cheapest first. */
  enum Algorithm {
    INSTANT,
    NOCOPY,
    INPLACE,
    COPY
  }
}
