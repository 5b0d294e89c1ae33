package org.athanor.migration;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#batchAlterTable}. */
public final class BatchCall implements PendingOperation {
  private final QualifiedName table;
  private final List<Operation> members;
  private BatchAlterTable.Recreate recreate = BatchAlterTable.Recreate.AUTO;
  private @Nullable TableDefinition copyFrom;

  BatchCall(QualifiedName table, List<Operation> members) {
    this.table = table;
    this.members = members;
  }

  /** When the table is rebuilt. */
  public BatchCall recreate(BatchAlterTable.Recreate when) {
    recreate = when;
    return this;
  }

  /** The table as it is, for offline mode, where no database can be asked. */
  public BatchCall copyFrom(Consumer<TableDefinition> definition) {
    copyFrom = new TableDefinition(table);
    definition.accept(copyFrom);
    return this;
  }

  @Override
  public Operation finish() {
    return new BatchAlterTable(
        table, members, recreate, copyFrom == null ? null : copyFrom.table());
  }
}
