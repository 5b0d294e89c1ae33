package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param table the table that it belongs to
 * @param name its name
 * @param existing its definition, which makes the operation reversible, or null
 * @param concurrently whether readers and writers go on meanwhile
 * @param ifExists whether a missing index is no error
 */
public record DropIndex(
    QualifiedName table,
    String name,
    @Nullable Index existing,
    boolean concurrently,
    boolean ifExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing)
        .map(was -> new CreateIndex(table, was, concurrently, ifExists));
  }
}
