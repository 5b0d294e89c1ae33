package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Gives an index another name; it is not built anew.
 *
 * @param table the table or materialized view that it is on
 * @param index its present name
 * @param newName its new name
 */
public record RenameIndex(QualifiedName table, String index, String newName) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new RenameIndex(table, newName, index));
  }
}
