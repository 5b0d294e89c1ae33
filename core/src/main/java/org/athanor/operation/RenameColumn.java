package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Gives a column another name; its values stay.
 *
 * @param table the table
 * @param column its present name
 * @param newName its new name
 */
public record RenameColumn(QualifiedName table, String column, String newName)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new RenameColumn(table, newName, column));
  }
}
