package org.athanor.data;

/** A statement that changes rows. Immutable and thread-safe. */
public sealed interface RowChange permits Insert, Update, Delete {
  /** The table whose rows it changes. */
  TableStub table();
}
