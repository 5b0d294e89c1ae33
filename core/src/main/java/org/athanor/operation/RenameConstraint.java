package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Gives a constraint another name; rows are not checked anew, and the index of a key stays.
 *
 * @param table the table
 * @param constraint its present name
 * @param newName its new name
 */
public record RenameConstraint(QualifiedName table, String constraint, String newName)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new RenameConstraint(table, newName, constraint));
  }
}
