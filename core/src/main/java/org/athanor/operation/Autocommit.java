package org.athanor.operation;

import java.util.List;
import java.util.Optional;

/**
 * Runs operations outside a transaction, each committed by itself.
 *
 * @param operations what to run, in order
 */
public record Autocommit(List<Operation> operations) implements Operation {
  public Autocommit {
    operations = List.copyOf(operations);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Reversal.of(operations).map(Autocommit::new);
  }
}
