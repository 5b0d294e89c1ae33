package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Moves a column to another place among the columns of its table. Only a database that rebuilds the
 * table can do it.
 *
 * @param table the table
 * @param column the column
 * @param place where it goes
 */
public record MoveColumn(QualifiedName table, String column, ColumnPlace place)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Empty: where the column stood before is not known. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
