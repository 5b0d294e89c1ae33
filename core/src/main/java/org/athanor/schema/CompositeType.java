package org.athanor.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values consist of named parts.
 *
 * @param name its name
 * @param attributes its parts in order
 * @param comment its comment, or null
 */
public record CompositeType(
    QualifiedName name,
    List<Attribute> attributes,
    @Nullable String comment) implements SchemaObject {
  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  /**
   * A part of a composite type.
   *
   * @param name its name
   * @param type its type
   * @param collation its collation, or null for the type's own
   */
  public record Attribute(
      String name, DataType type, @Nullable String collation) {
    public Attribute {
      Names.check("attribute name", name);
    }

    /** A part with its type's own collation. */
    public static Attribute of(String name, DataType type) {
      return new Attribute(name, type, null);
    }
  }

  /** The attribute of exactly this name. */
  public Optional<Attribute> attribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.of(ObjectKind.COMPOSITE_TYPE, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
