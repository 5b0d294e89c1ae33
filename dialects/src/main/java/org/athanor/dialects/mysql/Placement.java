package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.ColumnPlace;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a column stands: first, or behind another one, which are the only places that <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/alter-table.html">ALTER TABLE</a> knows.
 *
 * @param behind the column in front of it, or null when it stands first
 */
record Placement(@Nullable String behind) {
  /**
   * The place that is asked for.
   *
   * @throws AthanorException DDL-003 when it is in front of a column and nobody knows what stands
   *     there now
   */
  static Placement of(
      PresentTables present, QualifiedName table, String column, ColumnPlace place) {
    if (place.side() == ColumnPlace.Side.AFTER) {
      return new Placement(place.column());
    }
    List<String> others =
        new ArrayList<>(present.table(table).map(Table::columnNames).orElse(List.of()));
    others.removeIf(column::equalsIgnoreCase);
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).equalsIgnoreCase(place.column())) {
        return new Placement(i == 0 ? null : others.get(i - 1));
      }
    }
    throw AthanorException.of(
            ErrorCode.DDL_003,
            "MySQL and MariaDB put a column behind another one, and what stands in front of \""
                + place.column() + "\" of table \"" + table + "\", where column \"" + column
                + "\" shall go, is not known.")
        .fix("name the column in front of it: .after(\"column\"), or run against the database")
        .build();
  }

  /** Writes {@code FIRST} or {@code AFTER name} with a space before it. */
  void write(SqlWriter sql) {
    if (behind == null) {
      sql.sql(" FIRST");
    } else {
      sql.sql(" AFTER ").name(behind);
    }
  }
}
