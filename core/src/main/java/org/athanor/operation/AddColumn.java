package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the wanted column
 * @param ifNotExists whether an existing column of that name is left alone
 * @param place where it goes; null means the end of the table
 */
public record AddColumn(
    QualifiedName table,
    Column column,
    boolean ifNotExists,
    @Nullable ColumnPlace place) implements Operation {
  /** At the end of the table. */
  public AddColumn(QualifiedName table, Column column, boolean ifNotExists) {
    this(table, column, ifNotExists, null);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropColumn(table, column.name(), column, ifNotExists));
  }
}
