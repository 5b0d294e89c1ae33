package org.athanor.operation;

import java.util.List;
import java.util.Optional;

/**
 * A user's own operation, made of built-in ones, so that offline SQL, digests, simulation and lint
 * work on it without knowing it.
 *
 * <pre>{@code
 * record AddAuditColumns(String table) implements CustomOperation {
 *   public List<Operation> expand() { ... }
 * }
 * }</pre>
 */
public non-sealed interface CustomOperation extends Operation {
  /** The operations that it stands for, in order; always the same for the same instance. */
  List<Operation> expand();

  @Override
  default <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** The reverses of its operations, run as one; empty when one of them has none. */
  @Override
  default Optional<Operation> reverse() {
    return Reversal.of(expand()).map(Sequenced::new);
  }

  /** Operations that run one after the other. */
  record Sequenced(List<Operation> expand) implements CustomOperation {
    public Sequenced {
      expand = List.copyOf(expand);
    }
  }
}
