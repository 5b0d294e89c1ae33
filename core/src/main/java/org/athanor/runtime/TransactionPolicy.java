package org.athanor.runtime;

/** How many revisions share a transaction, where the database takes schema changes back. */
public enum TransactionPolicy {
  /** Each revision is committed by itself; a failure leaves the ones before it applied. */
  PER_REVISION,
  /**
   * All revisions of a run are committed together. A revision that cannot run in a transaction
   * commits what came before it.
   */
  PER_RUN
}
