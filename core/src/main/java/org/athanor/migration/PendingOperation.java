package org.athanor.migration;

import java.util.List;
import org.athanor.operation.Operation;

/** An operation that is still being told its details. */
interface PendingOperation {
  /**
   * The operation as told so far.
   *
   * @throws org.athanor.error.AthanorException DDL-001 when a necessary detail is missing
   */
  Operation finish();

  /**
   * The same where the details tell more than one operation, in order.
   *
   * @throws org.athanor.error.AthanorException DDL-001 when a necessary detail is missing
   */
  default List<Operation> finishAll() {
    return List.of(finish());
  }
}
