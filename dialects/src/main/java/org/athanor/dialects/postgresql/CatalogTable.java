package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** A table while it is read; not thread-safe. */
final class CatalogTable {
  private final Table.Builder builder;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final Map<Integer, Long> collations = new HashMap<>();
  private List<String> parentNames = List.of();
  private Set<Long> parents = Set.of();
  private boolean namesParents;

  CatalogTable(QualifiedName name, @Nullable String comment) {
    this.builder = Table.builder(name).comment(comment);
  }

  /** Makes its parents known, by name in order and by oid. */
  void inherit(List<String> newParentNames, Set<Long> newParents) {
    parentNames = List.copyOf(newParentNames);
    parents = Set.copyOf(newParents);
  }

  /** The oids of its parents. */
  Set<Long> parents() {
    return parents;
  }

  /** From here on it names its parents, and lists nothing that it has from them alone. */
  void nameParents() {
    if (!parentNames.isEmpty()) {
      builder.option(Parents.option(parentNames));
      namesParents = true;
    }
  }

  /** Whether it names its parents in place of what it has from them. */
  boolean namesParents() {
    return namesParents;
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
