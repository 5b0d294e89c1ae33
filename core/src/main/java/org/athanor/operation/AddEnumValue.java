package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enum type, at its end unless a neighbour is named.
 *
 * @param enumType the name of the type
 * @param value the new value
 * @param before the value that it stands before, or null
 * @param after the value that it stands after, or null; not together with {@code before}
 * @param ifNotExists whether an existing value is no error
 */
public record AddEnumValue(
    QualifiedName enumType,
    String value,
    @Nullable String before,
    @Nullable String after,
    boolean ifNotExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Empty: no database takes a value out of an enum type in place. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
