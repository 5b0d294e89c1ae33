package org.athanor.runtime;

import org.athanor.revision.RevisionId;

/**
 * One step of a revision that was left half done.
 *
 * @param revision the revision
 * @param direction which way it was run
 * @param step the number of the step, from 1
 * @param state whether the step is known to be done
 * @param digest the digest of the step's text when it was run
 * @param statement the text of the step, shortened
 */
public record JournalEntry(
    RevisionId revision,
    Direction direction,
    int step,
    State state,
    String digest,
    String statement) {
  /** How far a step got. */
  public enum State {
    /** It was begun outside a transaction, and nobody wrote down its end. */
    STARTED,
    /** It is done and committed. */
    DONE
  }
}
