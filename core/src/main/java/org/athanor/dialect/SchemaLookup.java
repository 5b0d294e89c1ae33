package org.athanor.dialect;

import java.util.Optional;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.QualifiedName;

/** Where the compiler finds the present definition of a table when an operation needs it. */
@FunctionalInterface
public interface SchemaLookup {
  /** The table as it is at this point of the run, or empty when there is none. */
  Optional<TableSnapshot> table(QualifiedName name);

  /** Nothing can be asked: offline mode. */
  static SchemaLookup none() {
    return NoLookup.INSTANCE;
  }

  /** Whether a database can be asked at all. */
  default boolean isLive() {
    return true;
  }

  /**
   * Whether the operations say of every index and constraint what becomes of it, as those do that
   * make up the differences of two databases. Else what a product makes or drops together with
   * something else is seen to by its compiler.
   */
  default boolean isExhaustive() {
    return false;
  }

  /**
   * How its author worded an object that is to be made, from the word of its kind on, such as
   * {@code TRIGGER touch BEFORE UPDATE ON ...}; empty where nobody knows.
   */
  default Optional<String> wording(ObjectKey key) {
    return Optional.empty();
  }
}
