package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops an enum type.
 *
 * @param name its name
 * @param existing its definition, which makes the operation reversible, or null
 * @param ifExists whether a missing type is no error
 */
public record DropEnumType(QualifiedName name, @Nullable EnumType existing, boolean ifExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new CreateEnumType(was, ifExists));
  }
}
