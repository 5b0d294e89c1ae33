package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name its name
 * @param columns the names of its columns; empty when the query names them
 * @param query its query, in the product's own SQL
 * @param options clauses in the product's own SQL, such as {@code WITH (security_barrier)}
 * @param check whether rows written through it must be visible in it
 * @param comment its comment, or null
 */
public record View(
    QualifiedName name,
    List<String> columns,
    String query,
    List<String> options,
    CheckOption check,
    @Nullable String comment)
    implements SchemaObject {
  public View {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  /** Whether rows written through a view must be visible in it. */
  public enum CheckOption {
    /** They need not. */
    NONE,
    /** In it; views below it look for themselves. */
    LOCAL,
    /** In it and in the views below it. */
    CASCADED
  }

  /** A view of a query, without further details. */
  public static View of(QualifiedName name, String query) {
    return new View(name, List.of(), query, List.of(), CheckOption.NONE, null);
  }

  /** The same view of another query. */
  public View withQuery(String newQuery) {
    return new View(name, columns, newQuery, options, check, comment);
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.of(ObjectKind.VIEW, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
