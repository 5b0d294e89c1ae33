package org.athanor.migration;

import java.util.function.Consumer;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;

/** Reads the definition of a column that already exists. */
final class ExistingColumn {
  private ExistingColumn() {}

  static Column of(String name, DataType type, Consumer<TableDefinition.ColumnCall> details) {
    TableDefinition.ColumnCall told = new TableDefinition.ColumnCall(name, type, null);
    details.accept(told);
    return told.column();
  }
}
