package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, with how it is sorted.
 *
 * @param text the exact column name, or the expression in the database's own SQL
 * @param isExpression whether {@code text} is an expression
 * @param order ascending or descending
 * @param nulls where NULLs stand, or null for the database's default for {@code order}
 * @param operatorClass the operator class, or null for the type's default
 * @param collation the collation, or null for the column's own
 */
public record IndexPart(
    String text,
    boolean isExpression,
    Order order,
    @Nullable Nulls nulls,
    @Nullable String operatorClass,
    @Nullable String collation) {

  /** The direction of a key. */
  public enum Order {
    ASCENDING,
    DESCENDING
  }

  /** Where NULLs stand. */
  public enum Nulls {
    FIRST,
    LAST
  }

  /** An ascending column. */
  public static IndexPart column(String name) {
    Names.check("column name", name);
    return new IndexPart(name, false, Order.ASCENDING, null, null, null);
  }

  /** An ascending expression. */
  public static IndexPart expression(String sql) {
    return new IndexPart(sql, true, Order.ASCENDING, null, null, null);
  }

  /** The same key, descending. */
  public IndexPart descending() {
    return new IndexPart(text, isExpression, Order.DESCENDING, nulls, operatorClass, collation);
  }

  /** The same key with NULLs at the given end. */
  public IndexPart nulls(Nulls newNulls) {
    return new IndexPart(text, isExpression, order, newNulls, operatorClass, collation);
  }

  /** The same key with an operator class. */
  public IndexPart operatorClass(String newOperatorClass) {
    return new IndexPart(text, isExpression, order, nulls, newOperatorClass, collation);
  }

  /** The same key with a collation. */
  public IndexPart collate(String newCollation) {
    return new IndexPart(text, isExpression, order, nulls, operatorClass, newCollation);
  }

  /** The same key with another text, for a renamed column or a reprinted expression. */
  public IndexPart withText(String newText) {
    return new IndexPart(newText, isExpression, order, nulls, operatorClass, collation);
  }
}
