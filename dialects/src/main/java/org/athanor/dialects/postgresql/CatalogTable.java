package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** A table while it is read; not thread-safe. */
final class CatalogTable {
  private final Table.Builder builder;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final Map<Integer, Long> collations = new HashMap<>();

  CatalogTable(QualifiedName name, @Nullable String comment) {
    this.builder = Table.builder(name).comment(comment);
  }

  /** Makes a column known to what is on it. */
  void note(int number, Column column, long collation) {
    columns.put(number, column);
    collations.put(number, collation);
  }

  Table.Builder builder() {
    return builder;
  }

  String columnName(int number) {
    Column column = columns.get(number);
    return column == null ? "?" : column.name();
  }

  /** The oid of the column's own collation, 0 for none. */
  long collationOf(int number) {
    return collations.getOrDefault(number, 0L);
  }

  /** The names of columns whose numbers stand in an array's or vector's text. */
  List<String> columnNames(String numbers) {
    List<String> names = new ArrayList<>();
    for (int number : Numbers.read(numbers)) {
      names.add(columnName(number));
    }
    return names;
  }

  Table build() {
    return builder.build();
  }
}
