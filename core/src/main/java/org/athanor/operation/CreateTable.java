package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Table;

/**
 * Creates a table with its constraints, indexes and comments.
 *
 * @param table the wanted table
 * @param ifNotExists whether an existing table of that name is left alone
 */
public record CreateTable(Table table, boolean ifNotExists) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropTable(table.name(), table, ifNotExists));
  }
}
