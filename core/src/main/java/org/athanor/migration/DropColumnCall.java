package org.athanor.migration;

import java.util.EnumSet;
import java.util.Set;
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
  private final Set<DropColumn.Dependent> dependents = EnumSet.noneOf(DropColumn.Dependent.class);

  DropColumnCall(QualifiedName table, String column) {
    this.table = table;
    this.column = column;
  }

  /** A missing column is no error. */
  public DropColumnCall ifExists() {
    ifExists = true;
    return this;
  }

  /** Its default goes first, whatever its name: SQL Server refuses to drop the column else. */
  public DropColumnCall dropDefault() {
    dependents.add(DropColumn.Dependent.DEFAULT);
    return this;
  }

  /** Its checks go first, whatever their names: SQL Server refuses to drop the column else. */
  public DropColumnCall dropChecks() {
    dependents.add(DropColumn.Dependent.CHECKS);
    return this;
  }

  /**
   * Its foreign keys go first, whatever their names: SQL Server refuses to drop the column else.
   */
  public DropColumnCall dropForeignKeys() {
    dependents.add(DropColumn.Dependent.FOREIGN_KEYS);
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
    return new DropColumn(table, column, existing, ifExists, dependents, null);
  }
}
