package org.athanor.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.schema.QualifiedName;

/**
 * What is known of a database before a statement runs.
 *
 * <p>Names without a schema are looked up in the default schema. What is not found is not known; it
 * may exist all the same.
 */
public interface Catalog {
  /**
   * A name as the catalog and the facts write it: with the schema that names without one belong to
   * now, and without it when that is the default schema.
   */
  QualifiedName nameOf(QualifiedName name);

  /** A table, partition, view or materialized view. */
  Optional<CatalogTable> table(QualifiedName name);

  /** All tables that are known, sorted by name. */
  Collection<CatalogTable> tables();

  /** The index of this name, wherever it is; on MySQL ask the table. */
  Optional<CatalogIndex> index(QualifiedName name);

  /** The table whose index this is; on MySQL ask the table. */
  Optional<CatalogTable> tableOfIndex(QualifiedName name);

  /** An enum type or domain. */
  Optional<CatalogType> type(QualifiedName name);

  /** The tables with a foreign key to this table, itself left out. */
  default List<CatalogTable> referencing(QualifiedName name) {
    QualifiedName target = nameOf(name);
    return tables().stream()
        .filter(table -> !table.name().equals(target))
        .filter(table -> table.foreignKeys().anyMatch(key -> key.target().equals(target)))
        .toList();
  }

  /** The partitions directly below this table. */
  default List<CatalogTable> partitions(QualifiedName name) {
    QualifiedName parent = nameOf(name);
    return tables().stream().filter(table -> parent.equals(table.parent())).toList();
  }

  /** The tables that inherit directly from this table. */
  default List<CatalogTable> heirs(QualifiedName name) {
    QualifiedName parent = nameOf(name);
    return tables().stream().filter(table -> table.inherits().contains(parent)).toList();
  }

  /**
   * This table, then all below it at any depth, partitions and heirs: what a statement reads and
   * changes with the table when it does not say ONLY.
   */
  default List<QualifiedName> family(QualifiedName name) {
    Set<QualifiedName> names = new LinkedHashSet<>(List.of(nameOf(name)));
    partitions(name).forEach(partition -> names.addAll(family(partition.name())));
    heirs(name).forEach(heir -> names.addAll(family(heir.name())));
    return List.copyOf(names);
  }

  /** This table, then the partitions below it at any depth. */
  default List<QualifiedName> tree(QualifiedName name) {
    List<QualifiedName> names = new ArrayList<>(List.of(nameOf(name)));
    partitions(name).forEach(partition -> names.addAll(tree(partition.name())));
    return List.copyOf(names);
  }

  /** The partitioned table at the top of the tree that a table belongs to; often itself. */
  default QualifiedName root(QualifiedName name) {
    return table(name).map(CatalogTable::parent).map(this::root).orElseGet(() -> nameOf(name));
  }
}
