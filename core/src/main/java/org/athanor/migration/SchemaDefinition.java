package org.athanor.migration;

import org.athanor.schema.Namespace;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Details of a schema. Not thread-safe. */
public final class SchemaDefinition implements ObjectDefinition {
  private final String name;
  private @Nullable String owner;
  private @Nullable String comment;

  SchemaDefinition(String name) {
    this.name = name;
  }

  /** The role that owns it; the one that creates it without this. */
  public SchemaDefinition owner(String role) {
    owner = role;
    return this;
  }

  /** Its comment. */
  public SchemaDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    return new Namespace(name, owner, comment);
  }
}
