package org.athanor.dialects.mysql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** A table while it is read; not thread-safe. */
final class CatalogTable {
  private final QualifiedName name;
  private final Table.Builder builder;
  private final @Nullable String collation;
  private final boolean isDivided;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  CatalogTable(QualifiedName name, @Nullable String collation, boolean isDivided) {
    this.name = name;
    this.builder = Table.builder(name);
    this.collation = collation;
    this.isDivided = isDivided;
  }

  QualifiedName name() {
    return name;
  }

  /** Whether it has partitions. */
  boolean isDivided() {
    return isDivided;
  }

  /** The collation of columns that name none. */
  @Nullable String collation() {
    return collation;
  }

  void add(Column column) {
    columns.put(column.name(), column);
  }

  /** The columns so far by name, to be edited in place. */
  Map<String, Column> columns() {
    return columns;
  }

  Table.Builder builder() {
    return builder;
  }

  Table build() {
    columns.values().forEach(builder::column);
    return builder.build();
  }
}
