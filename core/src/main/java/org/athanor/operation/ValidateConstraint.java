package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows that were there before a constraint was added without looking at them.
 *
 * @param table the table
 * @param name the name of the constraint
 * @param existing its definition, which makes the operation reversible, or null
 */
public record ValidateConstraint(
    QualifiedName table, String name, @Nullable Constraint existing) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Adds the constraint anew, not valid: no database takes a validation back. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(this::addAnew);
  }

  private Operation addAnew(Constraint constraint) {
    Constraint valid = constraint.withValidated(true);
    List<Operation> members = List.of(
        new DropConstraint(table, name, valid.kind(), valid, false),
        new AddConstraint(table, constraint.withValidated(false)));
    return new BatchAlterTable(table, members, BatchAlterTable.Recreate.AUTO, null);
  }
}
