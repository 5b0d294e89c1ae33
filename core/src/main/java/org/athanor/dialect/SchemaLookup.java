package org.athanor.dialect;

import java.util.Optional;
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
}
