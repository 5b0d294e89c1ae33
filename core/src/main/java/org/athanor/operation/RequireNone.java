package org.athanor.operation;

import java.util.Optional;

/**
 * Stops the revision when a query finds rows.
 *
 * @param query a SELECT that finds the rows that must not be there
 * @param failure what their presence means, for the error
 */
public record RequireNone(String query, String failure) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Empty: a question has nothing to take back. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
