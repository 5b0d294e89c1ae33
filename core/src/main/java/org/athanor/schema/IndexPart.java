package org.athanor.schema;

import java.util.List;
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
 * @param operatorClassSettings the settings of the operator class
 * @param length how many characters or bytes of each value are kept, or null for all
 */
public record IndexPart(
    String text,
    boolean isExpression,
    Order order,
    @Nullable Nulls nulls,
    @Nullable String operatorClass,
    @Nullable String collation,
    List<Setting> operatorClassSettings,
    @Nullable Integer length) {

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

  public IndexPart {
    operatorClassSettings = List.copyOf(operatorClassSettings);
  }

  /** A key that holds whole values and whose operator class has no settings. */
  public IndexPart(
      String text,
      boolean isExpression,
      Order order,
      @Nullable Nulls nulls,
      @Nullable String operatorClass,
      @Nullable String collation) {
    this(text, isExpression, order, nulls, operatorClass, collation, List.of(), null);
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
    return order(Order.DESCENDING);
  }

  /** The same key in another order. */
  public IndexPart order(Order newOrder) {
    return new IndexPart(
        text,
        isExpression,
        newOrder,
        nulls,
        operatorClass,
        collation,
        operatorClassSettings,
        length);
  }

  /** The same key with NULLs at the given end; null means the database's default. */
  public IndexPart nulls(@Nullable Nulls newNulls) {
    return new IndexPart(
        text,
        isExpression,
        order,
        newNulls,
        operatorClass,
        collation,
        operatorClassSettings,
        length);
  }

  /** The same key with an operator class. */
  public IndexPart operatorClass(String newOperatorClass, Setting... settings) {
    return new IndexPart(
        text, isExpression, order, nulls, newOperatorClass, collation, List.of(settings), length);
  }

  /** The same key with a collation. */
  public IndexPart collate(String newCollation) {
    return new IndexPart(
        text,
        isExpression,
        order,
        nulls,
        operatorClass,
        newCollation,
        operatorClassSettings,
        length);
  }

  /** The same key over the beginning of each value only, as MySQL and MariaDB have it. */
  public IndexPart length(int newLength) {
    return new IndexPart(
        text,
        isExpression,
        order,
        nulls,
        operatorClass,
        collation,
        operatorClassSettings,
        newLength);
  }

  /** The same key with another text, for a renamed column or a reprinted expression. */
  public IndexPart withText(String newText) {
    return new IndexPart(
        newText,
        isExpression,
        order,
        nulls,
        operatorClass,
        collation,
        operatorClassSettings,
        length);
  }
}
