package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;

/**
 * Adds a column at the end of a table.
 *
 * @param table the table
 * @param column the wanted column
 * @param ifNotExists whether an existing column of that name is left alone
 */
public record AddColumn(QualifiedName table, Column column, boolean ifNotExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropColumn(table, column.name(), column, ifNotExists));
  }
}
