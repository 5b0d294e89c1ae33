package org.athanor.migration;

import java.util.function.Consumer;
import org.athanor.operation.DropColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#dropColumn}. */
public final class DropColumnCall implements PendingOperation {
  private final QualifiedName table;
  private final String column;
  private @Nullable Column existing;
  private boolean ifExists;

  DropColumnCall(QualifiedName table, String column) {
    this.table = table;
    this.column = column;
  }

  /** A missing column is no error. */
  public DropColumnCall ifExists() {
    ifExists = true;
    return this;
  }

  /** The column as it is, nullable and without default, which makes the operation reversible. */
  public DropColumnCall existing(DataType type) {
    return existing(type, details -> {});
  }

  /** The column as it is, which makes the operation reversible. */
  public DropColumnCall existing(DataType type, Consumer<TableDefinition.ColumnCall> details) {
    existing = ExistingColumn.of(column, type, details);
    return this;
  }

  @Override
  public Operation finish() {
    return new DropColumn(table, column, existing, ifExists);
  }
}
