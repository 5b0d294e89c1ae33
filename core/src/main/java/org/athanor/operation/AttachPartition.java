package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Partition;

/**
 * Makes a table that stands by itself a partition of another.
 *
 * @param partition what it becomes
 */
public record AttachPartition(Partition partition) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new DetachPartition(partition.table(), partition.name(), partition, false));
  }
}
