package org.athanor.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows: given ones, or those of a query.
 *
 * @param table the table
 * @param columns the columns that are given
 * @param rows one expression per column for each row; empty when a query gives the rows
 * @param query the query that gives the rows, or null
 */
public record Insert(
    TableStub table,
    List<String> columns,
    List<List<Expression>> rows,
    @Nullable Select query) implements RowChange {
  public Insert {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    StubCheck check = new StubCheck(table);
    check.columns(columns);
    check.rows(rows, columns);
    if (query != null) {
      check.width(query.values().size(), columns);
    }
  }

  /** The same with one more row. */
  public Insert row(@Nullable Object... values) {
    return Insertion.withRow(this, values);
  }
}
