package org.athanor.runtime;

import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;

/**
 * Tells work on rows from changes of the schema. Where changes of the schema commit by themselves,
 * a transaction around them would end at once and only promise what it cannot keep.
 */
final class RowWork {
  private RowWork() {}

  /** Whether an operation may be nothing but work on rows, as free SQL may. */
  static boolean isAll(Operation operation) {
    if (operation instanceof CustomOperation custom) {
      return custom.expand().stream().allMatch(RowWork::isAll);
    }
    return operation instanceof ChangeRows
        || operation instanceof BulkInsert
        || operation instanceof Execute
        || operation instanceof RunCode
        || operation instanceof RequireNone;
  }
}
