package org.athanor.migration;

import org.athanor.schema.Extension;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Details of an extension. Not thread-safe. */
public final class ExtensionDefinition implements ObjectDefinition {
  private final String name;
  private @Nullable String schema;
  private @Nullable String version;

  ExtensionDefinition(String name) {
    this.name = name;
  }

  /** The schema that its objects are put in. */
  public ExtensionDefinition schema(String schemaName) {
    schema = schemaName;
    return this;
  }

  /** Its version; the server's default without this. */
  public ExtensionDefinition version(String text) {
    version = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    return new Extension(name, schema, version);
  }
}
