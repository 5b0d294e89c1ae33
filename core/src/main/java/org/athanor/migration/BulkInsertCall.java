package org.athanor.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#bulkInsert}. */
public final class BulkInsertCall implements PendingOperation {
  private final QualifiedName table;
  private final List<String> columns;
  private final List<List<Literal>> rows = new ArrayList<>();

  BulkInsertCall(QualifiedName table, List<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * Adds a row: one value per column, in the order of the columns.
   *
   * @throws AthanorException DDL-001 when the number of values is not that of the columns
   */
  public BulkInsertCall row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "Row " + (rows.size() + 1) + " for table \"" + table + "\" has " + values.length
                  + " values for " + columns.size() + " columns.")
          .evidence("columns: " + columns)
          .evidence("values:  " + Arrays.toString(values))
          .fix("give one value per column")
          .databaseState("Nothing was changed.")
          .build();
    }
    rows.add(Arrays.stream(values).map(Literal::of).toList());
    return this;
  }

  @Override
  public Operation finish() {
    return new BulkInsert(table, columns, rows);
  }
}
