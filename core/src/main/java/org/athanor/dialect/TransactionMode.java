package org.athanor.dialect;

/** Where a statement may run. */
public enum TransactionMode {
  /** Inside or outside a transaction. */
  ANY,
  /** Only outside a transaction: the product refuses it inside. */
  OUTSIDE
}
