package org.athanor.migration;

import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#addColumn}. */
public final class AddColumnCall extends ColumnDefinition<AddColumnCall>
    implements PendingOperation {
  private final QualifiedName table;
  private boolean ifNotExists;

  AddColumnCall(QualifiedName table, String column, DataType type) {
    super(column, type);
    this.table = table;
  }

  /** An existing column of that name is left alone. */
  public AddColumnCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  @Nullable String schema() {
    return table.schema();
  }

  @Override
  AddColumnCall self() {
    return this;
  }

  @Override
  public Operation finish() {
    return constraints().isEmpty()
        ? new AddColumn(table, column(), ifNotExists)
        : new AddConstrainedColumn(table, column(), constraints(), ifNotExists);
  }
}
