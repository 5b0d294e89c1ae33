package org.athanor.operation;

import java.util.Optional;

/**
 * Runs code against the live database. It cannot be written as SQL: offline mode puts a comment in
 * its place and says so.
 *
 * @param description what it does, for plans, scripts and the digest
 * @param task the code
 */
public record RunCode(String description, DataTask task) implements Operation {
  /** Code that needs no more than the connection. */
  public RunCode(String description, ConnectionTask task) {
    this(description, (connection, data) -> task.run(connection));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
