package org.athanor.sql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as written.
 *
 * @param schema the schema that qualifies it
 * @param name its name: several keywords are joined by one space and in lower case, such as
 *     {@code double precision} or {@code timestamp with time zone}; a user's type as the product
 *     folds it
 * @param arguments what stands in its parentheses, in order: {@code 10}, {@code 2}; the labels of a
 *     MySQL ENUM or SET without their quotes
 * @param arrayDimensions the number of {@code []}; 0 for no array
 * @param unsigned whether UNSIGNED (or ZEROFILL) stands behind it
 * @param charset the character set behind it
 * @param text as written, without charset and collation
 */
public record SqlType(
    @Nullable String schema,
    String name,
    List<String> arguments,
    int arrayDimensions,
    boolean unsigned,
    @Nullable String charset,
    String text) {
  public SqlType {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return text;
  }
}
