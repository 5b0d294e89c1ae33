package org.athanor.operation;

import java.util.Optional;

/**
 * Says, in a downgrade, that there is no way back. Running it fails before anything is changed.
 *
 * @param reason why, for the error
 */
public record Irreversible(String reason) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
