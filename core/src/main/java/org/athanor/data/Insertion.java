package org.athanor.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An INSERT that lacks its rows; made by {@link TableStub#insert}. */
public final class Insertion {
  private final TableStub table;
  private final List<String> columns;

  Insertion(TableStub table, List<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * The rows are given: this one, and those that are added to the result.
   *
   * @param values one constant or expression per column
   * @throws org.athanor.error.AthanorException DDL-022 when they do not fit the columns
   */
  public Insert row(@Nullable Object... values) {
    return withRow(new Insert(table, columns, List.of(), null), values);
  }

  /**
   * The rows are those of a query.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when it gives more or fewer columns
   */
  public Insert from(Select query) {
    return new Insert(table, columns, List.of(), query);
  }

  static Insert withRow(Insert insert, @Nullable Object... values) {
    List<List<Expression>> rows = new ArrayList<>(insert.rows());
    rows.add(Arrays.stream(values).map(Expression::of).toList());
    return new Insert(insert.table(), insert.columns(), rows, insert.query());
  }
}
