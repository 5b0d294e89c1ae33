package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * An object of a schema besides tables, sequences and enum types: one record per kind.
 *
 * <p>What only one product understands (the query of a view, the body of a function) is kept as
 * that product's SQL; names, types and columns are values. Immutable and thread-safe.
 */
public sealed interface SchemaObject
    permits Namespace,
        Extension,
        Domain,
        CompositeType,
        Routine,
        Partition,
        View,
        MaterializedView,
        Trigger,
        RowSecurity,
        Policy,
        Grant,
        ServerObject {

  /** What tells it apart from all other objects. */
  ObjectKey key();

  /** Calls the method of {@code visitor} for this kind of object. */
  <R> R accept(SchemaObjectVisitor<R> visitor);

  /** Its comment, or null where it has none or its kind can have none. */
  default @Nullable String comment() {
    return null;
  }

  /** Its kind. */
  default ObjectKind kind() {
    return key().kind();
  }
}
