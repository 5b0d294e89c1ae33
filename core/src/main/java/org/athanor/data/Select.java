package org.athanor.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows.
 *
 * @param table the table
 * @param values what is asked for
 * @param where which rows; null means all of them
 * @param order the columns by which they are ordered; empty means in any order
 */
public record Select(
    TableStub table, List<Expression> values, @Nullable Condition where, List<String> order) {
  public Select {
    values = List.copyOf(values);
    order = List.copyOf(order);
    StubCheck check = new StubCheck(table);
    values.forEach(check::expression);
    check.condition(where);
    order.forEach(check::column);
  }

  /**
   * Only the rows that fulfil a condition, besides the conditions so far.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when a column or value does not fit the stub
   */
  public Select where(Condition condition) {
    Condition both = where == null ? condition : where.and(condition);
    return new Select(table, values, both, order);
  }

  /**
   * In the order of some columns, the least values first.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when the stub has no such column
   */
  public Select orderBy(String... columns) {
    return new Select(table, values, where, List.of(columns));
  }
}
