package org.athanor.schema;

/**
 * Row-level security of a table, enabled. Creating it enables it, dropping it disables it.
 *
 * @param table the table
 * @param forced whether the table's owner obeys the policies too
 */
public record RowSecurity(QualifiedName table, boolean forced) implements SchemaObject {
  /** The key of the row security of a table. */
  public static ObjectKey key(QualifiedName table) {
    return ObjectKey.of(ObjectKind.ROW_SECURITY, table);
  }

  @Override
  public ObjectKey key() {
    return key(table);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
