package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Moves a column to another place among the columns of its table. Only a database that rebuilds the
 * table, or that keeps an order by itself, can do it.
 *
 * @param table the table
 * @param column the column
 * @param place where it goes
 * @param back where it stood, which makes the operation reversible, or null
 */
public record MoveColumn(
    QualifiedName table,
    String column,
    ColumnPlace place,
    @Nullable ColumnPlace back) implements Operation {
  /** From a place that is not known. */
  public MoveColumn(QualifiedName table, String column, ColumnPlace place) {
    this(table, column, place, null);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Empty where it is not known where the column stood before. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(back).map(was -> new MoveColumn(table, column, was, place));
  }
}
