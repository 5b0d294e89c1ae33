package org.athanor.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes rows.
 *
 * @param table the table
 * @param assignments what the columns are set to
 * @param where which rows are changed; null means all of them
 */
public record Update(
    TableStub table, List<Assignment> assignments, @Nullable Condition where) implements RowChange {
  public Update {
    assignments = List.copyOf(assignments);
    StubCheck check = new StubCheck(table);
    check.columns(assignments.stream().map(Assignment::column).toList());
    assignments.forEach(assignment -> check.value(assignment.column(), assignment.value()));
    check.condition(where);
  }

  /**
   * What a column is set to.
   *
   * @param column the column
   * @param value its new value
   */
  public record Assignment(String column, Expression value) {}
}
