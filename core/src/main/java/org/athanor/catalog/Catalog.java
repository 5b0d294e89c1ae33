package org.athanor.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * What is known of a database before a statement runs.
 *
 * <p>Names without a schema are looked up in the default schema. What is not found is not known; it
 * may exist all the same.
 */
public interface Catalog {
  /** A table, partition, view or materialized view. */
  Optional<CatalogTable> table(QualifiedName name);

  /** All tables that are known, sorted by name. */
  Collection<CatalogTable> tables();

  /** The index of this name, wherever it is; on MySQL ask the table. */
  Optional<CatalogIndex> index(QualifiedName name);

  /** An enum type or domain. */
  Optional<CatalogType> type(QualifiedName name);

  /** The tables with a foreign key to this table, itself left out. */
  default List<CatalogTable> referencing(QualifiedName name) {
    return tables().stream()
        .filter(table -> !table.name().equals(name))
        .filter(table -> table.foreignKeys().anyMatch(key -> key.target().equals(name)))
        .toList();
  }

  /** The partitions directly below this table. */
  default List<CatalogTable> partitions(QualifiedName name) {
    return tables().stream().filter(table -> name.equals(table.parent())).toList();
  }
}
