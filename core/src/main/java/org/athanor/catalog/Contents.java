package org.athanor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The tables and types of a catalog, under their names in the catalog's own form, and what is found
 * through them without a search. Immutable.
 *
 * @param tables by name
 * @param owners the table of each index, by the index's name in the table's schema
 * @param referrers the other tables with a foreign key to a table
 * @param children the partitions of a table and the tables that inherit from it
 * @param types by name
 */
record Contents(
    SharedMap<QualifiedName, CatalogTable> tables,
    SharedMap<QualifiedName, QualifiedName> owners,
    SharedMap<QualifiedName, List<QualifiedName>> referrers,
    SharedMap<QualifiedName, List<QualifiedName>> children,
    SharedMap<QualifiedName, CatalogType> types) {

  /** Nothing is known. */
  static Contents empty() {
    return new Contents(
        SharedMap.empty(),
        SharedMap.empty(),
        SharedMap.empty(),
        SharedMap.empty(),
        SharedMap.empty());
  }

  /** The table of this name, or null. */
  @Nullable CatalogTable table(QualifiedName name) {
    return tables.get(name);
  }

  /** The table of this name, or one of which nothing else is known. */
  CatalogTable tableOrUnknown(QualifiedName name) {
    CatalogTable known = tables.get(name);
    return known == null ? CatalogTable.unknown(name) : known;
  }

  /** The table that has this index, or null. */
  @Nullable CatalogTable ownerOf(QualifiedName index) {
    QualifiedName owner = owners.get(index);
    return owner == null ? null : tables.get(owner);
  }

  /** The other tables with a foreign key to this one. */
  List<CatalogTable> referrersOf(QualifiedName name) {
    return all(referrers.get(name));
  }

  /** The partitions of this table. */
  List<CatalogTable> partitionsOf(QualifiedName name) {
    return childrenOf(name).stream()
        .filter(child -> name.equals(child.parent()))
        .toList();
  }

  /** The tables that inherit from this table. */
  List<CatalogTable> heirsOf(QualifiedName name) {
    return childrenOf(name).stream()
        .filter(child -> child.inherits().contains(name))
        .toList();
  }

  private List<CatalogTable> childrenOf(QualifiedName name) {
    return all(children.get(name));
  }

  private List<CatalogTable> all(@Nullable List<QualifiedName> names) {
    return names == null
        ? List.of()
        : names.stream().map(tables::get).filter(Objects::nonNull).toList();
  }

  /** With this table in the place of one of the same name. */
  Contents with(CatalogTable table) {
    Contents cleared = without(table.name());
    SharedMap<QualifiedName, QualifiedName> newOwners = cleared.owners;
    for (CatalogIndex index : table.indexes()) {
      if (index.name() != null) {
        newOwners = newOwners.with(table.name().sibling(index.name()), table.name());
      }
    }
    SharedMap<QualifiedName, List<QualifiedName>> newReferrers = cleared.referrers;
    for (QualifiedName target : targets(table)) {
      newReferrers = linked(newReferrers, target, table.name());
    }
    SharedMap<QualifiedName, List<QualifiedName>> newChildren = cleared.children;
    for (QualifiedName parent : parents(table)) {
      newChildren = linked(newChildren, parent, table.name());
    }
    return new Contents(
        tables.with(table.name(), table), newOwners, newReferrers, newChildren, types);
  }

  /** Without the table of this name. */
  Contents without(QualifiedName name) {
    CatalogTable table = tables.get(name);
    if (table == null) {
      return this;
    }
    SharedMap<QualifiedName, QualifiedName> newOwners = owners;
    for (CatalogIndex index : table.indexes()) {
      if (index.name() != null) {
        newOwners = newOwners.without(name.sibling(index.name()));
      }
    }
    SharedMap<QualifiedName, List<QualifiedName>> newReferrers = referrers;
    for (QualifiedName target : targets(table)) {
      newReferrers = unlinked(newReferrers, target, name);
    }
    SharedMap<QualifiedName, List<QualifiedName>> newChildren = children;
    for (QualifiedName parent : parents(table)) {
      newChildren = unlinked(newChildren, parent, name);
    }
    return new Contents(tables.without(name), newOwners, newReferrers, newChildren, types);
  }

  /** The table that it is a partition of, or those that it inherits from. */
  private static List<QualifiedName> parents(CatalogTable table) {
    QualifiedName parent = table.parent();
    return parent == null ? table.inherits() : List.of(parent);
  }

  /** With this type in the place of one of the same name. */
  Contents with(CatalogType type) {
    return new Contents(tables, owners, referrers, children, types.with(type.name(), type));
  }

  /** Without the type of this name. */
  Contents withoutType(QualifiedName name) {
    return new Contents(tables, owners, referrers, children, types.without(name));
  }

  private static List<QualifiedName> targets(CatalogTable table) {
    return table
        .foreignKeys()
        .map(key -> key.target())
        .filter(target -> !target.equals(table.name()))
        .distinct()
        .toList();
  }

  private static SharedMap<QualifiedName, List<QualifiedName>> linked(
      SharedMap<QualifiedName, List<QualifiedName>> links, QualifiedName to, QualifiedName from) {
    List<QualifiedName> more = new ArrayList<>();
    List<QualifiedName> before = links.get(to);
    if (before != null) {
      more.addAll(before);
    }
    more.add(from);
    return links.with(to, List.copyOf(more));
  }

  private static SharedMap<QualifiedName, List<QualifiedName>> unlinked(
      SharedMap<QualifiedName, List<QualifiedName>> links, QualifiedName to, QualifiedName from) {
    List<QualifiedName> before = links.get(to);
    if (before == null) {
      return links;
    }
    List<QualifiedName> left =
        before.stream().filter(name -> !name.equals(from)).toList();
    return left.isEmpty() ? links.without(to) : links.with(to, left);
  }
}
