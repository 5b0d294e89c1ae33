package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Gives a value of an enum type another name; rows that hold it follow.
 *
 * @param enumType the name of the type
 * @param value the present name of the value
 * @param newValue its new name
 */
public record RenameEnumValue(QualifiedName enumType, String value, String newValue)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new RenameEnumValue(enumType, newValue, value));
  }
}
