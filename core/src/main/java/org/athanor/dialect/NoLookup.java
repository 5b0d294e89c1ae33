package org.athanor.dialect;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/** The lookup of offline mode. */
enum NoLookup implements SchemaLookup {
  INSTANCE;

  @Override
  public Optional<TableSnapshot> table(QualifiedName name) {
    return Optional.empty();
  }

  @Override
  public boolean isLive() {
    return false;
  }
}
