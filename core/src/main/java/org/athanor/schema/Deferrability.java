package org.athanor.schema;

/** When a constraint is checked. */
public enum Deferrability {
  /** At the end of each statement, always. */
  NOT_DEFERRABLE,
  /** At the end of each statement, unless the transaction asks for its own end. */
  INITIALLY_IMMEDIATE,
  /** At the end of the transaction, unless it asks for the end of each statement. */
  INITIALLY_DEFERRED
}
