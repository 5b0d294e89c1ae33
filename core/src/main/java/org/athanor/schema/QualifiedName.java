package org.athanor.schema;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exact name of an object, with its schema unless it lives in the connection's default schema.
 *
 * <pre>{@code
 * QualifiedName.of("invoice");
 * QualifiedName.of("sales", "invoice");
 * }</pre>
 *
 * @param schema the schema, or null for the default schema of the connection
 * @param name the object's own name, never empty
 */
public record QualifiedName(@Nullable String schema, String name)
    implements Comparable<QualifiedName> {

  private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
          QualifiedName::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
      .thenComparing(QualifiedName::name);

  public QualifiedName {
    Names.check("name", name);
    if (schema != null) {
      Names.check("schema", schema);
    }
  }

  /** A name in the default schema. */
  public static QualifiedName of(String name) {
    return new QualifiedName(null, name);
  }

  /** A name in {@code schema}, or in the default schema when it is null. */
  public static QualifiedName of(@Nullable String schema, String name) {
    return new QualifiedName(schema, name);
  }

  /** The same schema with another object's name. */
  public QualifiedName sibling(String otherName) {
    return new QualifiedName(schema, otherName);
  }

  /** This name without its schema when that is {@code defaultSchema}. */
  public QualifiedName relativeTo(@Nullable String defaultSchema) {
    return Objects.equals(schema, defaultSchema) ? of(name) : this;
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  /** For messages only: {@code schema.name}, unquoted. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
