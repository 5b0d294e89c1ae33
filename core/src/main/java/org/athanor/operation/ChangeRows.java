package org.athanor.operation;

import java.util.Optional;
import org.athanor.data.RowChange;

/**
 * Inserts, updates or deletes rows by a statement that any database is told in its own words.
 *
 * @param change the statement
 */
public record ChangeRows(RowChange change) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Empty: which rows were there before is not known. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
