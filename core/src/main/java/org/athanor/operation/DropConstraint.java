package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint.
 *
 * @param table the table
 * @param name the name of the constraint
 * @param constraintKind what kind it is, or null when not known; some databases need it
 * @param existing its definition, which makes the operation reversible, or null
 * @param ifExists whether a missing constraint is no error
 */
public record DropConstraint(
    QualifiedName table,
    String name,
    Constraint.@Nullable Kind constraintKind,
    @Nullable Constraint existing,
    boolean ifExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing)
        .map(was -> new AddConstraint(table, was, ifExists && was.name() != null, null));
  }
}
