package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * A schema in the sense of SQL: a place for names.
 *
 * @param name its name
 * @param owner the role that owns it, or null for the one that creates it
 * @param comment its comment, or null
 */
public record Namespace(
    String name, @Nullable String owner, @Nullable String comment) implements SchemaObject {
  public Namespace {
    Names.check("schema name", name);
  }

  /** A schema without further details. */
  public static Namespace of(String name) {
    return new Namespace(name, null, null);
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.of(ObjectKind.NAMESPACE, QualifiedName.of(name));
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
