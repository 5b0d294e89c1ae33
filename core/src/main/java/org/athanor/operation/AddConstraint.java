package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;

/**
 * Adds a primary key, unique, foreign key or check constraint to a table.
 *
 * @param table the table
 * @param constraint the wanted constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Drops it again; empty when it has no name to drop it by. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(constraint.name())
        .map(name -> new DropConstraint(table, name, constraint.kind(), constraint, false));
  }
}
