package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Sequence;

/**
 * Creates a sequence.
 *
 * @param sequence the wanted sequence
 * @param ifNotExists whether an existing sequence of that name is left alone
 */
public record CreateSequence(Sequence sequence, boolean ifNotExists) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropSequence(sequence.name(), sequence, ifNotExists));
  }
}
