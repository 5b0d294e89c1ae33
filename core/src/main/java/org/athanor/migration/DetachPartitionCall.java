package org.athanor.migration;

import java.util.function.Consumer;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.Operation;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#detachPartition}. */
public final class DetachPartitionCall implements PendingOperation {
  private final QualifiedName table;
  private final QualifiedName partition;
  private @Nullable PartitionDefinition existing;
  private boolean concurrently;

  DetachPartitionCall(QualifiedName table, QualifiedName partition) {
    this.table = table;
    this.partition = partition;
  }

  /** Readers and writers go on meanwhile; the statement runs outside a transaction. */
  public DetachPartitionCall concurrently() {
    concurrently = true;
    return this;
  }

  /** The partition as it is, which makes the operation reversible. */
  public DetachPartitionCall existing(Consumer<PartitionDefinition> definition) {
    existing = new PartitionDefinition(table, partition);
    definition.accept(existing);
    return this;
  }

  @Override
  public Operation finish() {
    Partition was = existing == null ? null : (Partition) existing.object();
    return new DetachPartition(table, partition, was, concurrently);
  }
}
