package org.athanor.operation;

import java.util.List;
import java.util.Optional;

/**
 * Changes tables under the demand that no change costs more than a mode allows.
 *
 * @param mode what the changes may cost
 * @param operations the changes, in order
 */
public record AlterWith(AlterMode mode, List<Operation> operations) implements Operation {
  public AlterWith {
    operations = List.copyOf(operations);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Reversal.of(operations).map(back -> new AlterWith(mode, back));
  }
}
