package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view whose rows are stored.
 *
 * @param name its name
 * @param columns the names of its columns; empty when the query names them
 * @param query its query, in the product's own SQL
 * @param options clauses in the product's own SQL, such as {@code TABLESPACE fast}
 * @param populated whether it is filled when it is created
 * @param indexes its indexes
 * @param comment its comment, or null
 */
public record MaterializedView(
    QualifiedName name,
    List<String> columns,
    String query,
    List<String> options,
    boolean populated,
    List<Index> indexes,
    @Nullable String comment)
    implements SchemaObject {
  public MaterializedView {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
    indexes = List.copyOf(indexes);
  }

  /** A filled view of a query, without further details. */
  public static MaterializedView of(QualifiedName name, String query) {
    return new MaterializedView(name, List.of(), query, List.of(), true, List.of(), null);
  }

  /** The same view of another query. */
  public MaterializedView withQuery(String newQuery) {
    return new MaterializedView(name, columns, newQuery, options, populated, indexes, comment);
  }

  /** The same view with other indexes. */
  public MaterializedView withIndexes(List<Index> newIndexes) {
    return new MaterializedView(name, columns, query, options, populated, newIndexes, comment);
  }

  /** Whether {@code other} keeps the same rows, so that only indexes or the comment may differ. */
  public boolean hasRowsOf(MaterializedView other) {
    return query.equals(other.query)
        && columns.equals(other.columns)
        && options.equals(other.options)
        && populated == other.populated;
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.of(ObjectKind.MATERIALIZED_VIEW, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
