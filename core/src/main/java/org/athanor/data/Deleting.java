package org.athanor.data;

/**
 * A DELETE that does not say yet which rows it deletes; made by {@link TableStub#delete}.
 *
 * <p>It is no statement before {@link #where} or {@link #allRows} is called: a forgotten condition
 * does not compile.
 */
public final class Deleting {
  private final TableStub table;

  Deleting(TableStub table) {
    this.table = table;
  }

  /**
   * Deletes the rows that fulfil a condition.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when a column or value does not fit the stub
   */
  public Delete where(Condition condition) {
    return new Delete(table, condition);
  }

  /** Deletes all rows. */
  public Delete allRows() {
    return new Delete(table, null);
  }
}
