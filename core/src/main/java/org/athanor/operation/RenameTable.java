package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Gives a table another name in the same schema.
 *
 * @param table its present name
 * @param newName its new name, without schema
 */
public record RenameTable(QualifiedName table, String newName) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new RenameTable(table.sibling(newName), table.name()));
  }
}
