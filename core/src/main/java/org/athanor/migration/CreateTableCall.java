package org.athanor.migration;

import org.athanor.operation.CreateTable;
import org.athanor.operation.Operation;

/** Details of {@link Operations#createTable}. */
public final class CreateTableCall implements PendingOperation {
  private final TableDefinition definition;
  private boolean ifNotExists;

  CreateTableCall(TableDefinition definition) {
    this.definition = definition;
  }

  /** An existing table of that name is left alone. */
  public CreateTableCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  public Operation finish() {
    return new CreateTable(definition.table(), ifNotExists);
  }
}
