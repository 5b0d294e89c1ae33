package org.athanor.rename;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Column;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Columns whose names differ in upper and lower case only, where the database takes these for one
 * name: there is never more than one of them.
 */
final class SameName {
  private final Schema live;
  private final Schema wanted;

  SameName(Schema live, Schema wanted) {
    this.live = live;
    this.wanted = wanted;
  }

  List<Rename> of(Rename.Kind kind) {
    List<Rename> renames = new ArrayList<>();
    if (kind == Rename.Kind.COLUMN) {
      for (Table table : wanted.tables()) {
        live.table(table.name()).ifPresent(old -> columns(old, table, renames));
      }
    }
    return renames;
  }

  private static void columns(Table old, Table table, List<Rename> renames) {
    for (Column column : table.columns()) {
      if (old.column(column.name()).isEmpty()) {
        old.columnNames().stream()
            .filter(column.name()::equalsIgnoreCase)
            .findFirst()
            .ifPresent(former ->
                renames.add(Rename.part(Rename.Kind.COLUMN, table.name(), former, column.name())));
      }
    }
  }
}
