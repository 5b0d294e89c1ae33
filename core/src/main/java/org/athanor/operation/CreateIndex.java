package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the wanted index
 * @param concurrently whether writers go on meanwhile, which needs to run outside a transaction
 * @param ifNotExists whether an existing index of that name is left alone
 */
public record CreateIndex(
    QualifiedName table, Index index, boolean concurrently, boolean ifNotExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DropIndex(table, index.name(), index, concurrently, ifNotExists));
  }
}
