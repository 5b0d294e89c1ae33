package org.athanor.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE that does not say yet which rows it changes; made by {@link TableStub#update}.
 *
 * <p>It is no statement before {@link #where} or {@link #allRows} is called: a forgotten condition
 * does not compile.
 */
public final class Updating {
  private final TableStub table;
  private final List<Update.Assignment> assignments;

  Updating(TableStub table, List<Update.Assignment> assignments) {
    this.table = table;
    this.assignments = assignments;
  }

  /**
   * Sets a column.
   *
   * @param column the column
   * @param value a constant or an expression
   */
  public Updating set(String column, @Nullable Object value) {
    List<Update.Assignment> all = new ArrayList<>(assignments);
    all.add(new Update.Assignment(column, Expression.of(value)));
    return new Updating(table, all);
  }

  /**
   * Changes the rows that fulfil a condition.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when a column or value does not fit the stub
   */
  public Update where(Condition condition) {
    return new Update(table, assignments, condition);
  }

  /**
   * Changes all rows.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when a column or value does not fit the stub
   */
  public Update allRows() {
    return new Update(table, assignments, null);
  }
}
