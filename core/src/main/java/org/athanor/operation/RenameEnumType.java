package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Gives an enum type another name; columns of the type follow.
 *
 * @param enumType its present name
 * @param newName its new name in the same schema
 */
public record RenameEnumType(QualifiedName enumType, String newName) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new RenameEnumType(enumType.sibling(newName), enumType.name()));
  }
}
