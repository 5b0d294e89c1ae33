package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.CompositeType;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Details of a type whose values consist of named parts. Not thread-safe. */
public final class CompositeTypeDefinition implements ObjectDefinition {
  private final QualifiedName name;
  private final List<CompositeType.Attribute> attributes = new ArrayList<>();
  private @Nullable String comment;

  CompositeTypeDefinition(QualifiedName name) {
    this.name = name;
  }

  /** Adds a part. */
  public CompositeTypeDefinition attribute(String attribute, DataType type) {
    attributes.add(CompositeType.Attribute.of(attribute, type));
    return this;
  }

  /** Adds a part with its collation. */
  public CompositeTypeDefinition attribute(String attribute, DataType type, String collation) {
    attributes.add(new CompositeType.Attribute(attribute, type, collation));
    return this;
  }

  /** Its comment. */
  public CompositeTypeDefinition comment(String text) {
    comment = text;
    return this;
  }

  @Override
  public SchemaObject object() {
    return new CompositeType(name, attributes, comment);
  }
}
