package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension of the database, which brings objects of its own.
 *
 * @param name its name, one of those that the server has installed
 * @param schema where its objects are put, or null for the default
 * @param version its version, or null for the server's default
 */
public record Extension(
    String name, @Nullable String schema, @Nullable String version) implements SchemaObject {
  public Extension {
    Names.check("extension name", name);
  }

  /** An extension in its default version and schema. */
  public static Extension of(String name) {
    return new Extension(name, null, null);
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.of(ObjectKind.EXTENSION, QualifiedName.of(name));
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
