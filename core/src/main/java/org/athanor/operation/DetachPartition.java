package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Makes a partition a table that stands by itself.
 *
 * @param table the partitioned table
 * @param partition the name of the partition
 * @param existing what it is, which makes the operation reversible, or null
 * @param concurrently whether readers and writers of the partitioned table go on meanwhile
 */
public record DetachPartition(
    QualifiedName table,
    QualifiedName partition,
    @Nullable Partition existing,
    boolean concurrently)
    implements Operation {
  public DetachPartition {
    if (existing != null && !existing.key().equals(Partition.key(table, partition))) {
      throw ObjectMismatch.of("A detachment of the " + Partition.key(table, partition), existing);
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(AttachPartition::new);
  }
}
