package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.EnumType;

/**
 * Creates an enum type.
 *
 * @param enumType the wanted type
 * @param ifNotExists whether an existing type of that name is left alone
 */
public record CreateEnumType(EnumType enumType, boolean ifNotExists) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropEnumType(enumType.name(), enumType, ifNotExists));
  }
}
