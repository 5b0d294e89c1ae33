package org.athanor.data;

import org.jspecify.annotations.Nullable;

/**
 * Deletes rows.
 *
 * @param table the table
 * @param where which rows are deleted; null means all of them
 */
public record Delete(TableStub table, @Nullable Condition where) implements RowChange {
  public Delete {
    new StubCheck(table).condition(where);
  }
}
