package org.athanor.migration;

import java.util.function.Consumer;
import org.athanor.operation.DropTable;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#dropTable}. */
public final class DropTableCall implements PendingOperation {
  private final QualifiedName table;
  private @Nullable TableDefinition existing;
  private boolean ifExists;

  DropTableCall(QualifiedName table) {
    this.table = table;
  }

  /** A missing table is no error. */
  public DropTableCall ifExists() {
    ifExists = true;
    return this;
  }

  /** The table as it is, which makes the operation reversible. */
  public DropTableCall existing(Consumer<TableDefinition> definition) {
    existing = new TableDefinition(table);
    definition.accept(existing);
    return this;
  }

  @Override
  public Operation finish() {
    return new DropTable(table, existing == null ? null : existing.table(), ifExists);
  }
}
