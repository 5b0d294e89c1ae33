package org.athanor.catalog;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlConstraint;

/** Renames tables and columns wherever they are named. */
final class Renames {
  private Renames() {}

  /** The contents with a table under its new name; the names of its parts stay. */
  static Contents table(Contents contents, QualifiedName name, QualifiedName newName) {
    CatalogTable table = contents.table(name);
    if (table == null) {
      return contents;
    }
    List<CatalogTable> referrers = contents.referrersOf(name);
    List<CatalogTable> partitions = contents.partitionsOf(name);
    List<CatalogTable> heirs = contents.heirsOf(name);
    Contents renamed = contents.without(name).with(moved(table, newName));
    for (CatalogTable referrer : referrers) {
      renamed = renamed.with(retargeted(referrer, name, newName));
    }
    for (CatalogTable partition : partitions) {
      renamed = renamed.with(partition.withParent(newName, partition.bounds()));
    }
    for (CatalogTable heir : heirs) {
      renamed = renamed.with(heir.withInherits(heir.inherits().stream()
          .map(parent -> parent.equals(name) ? newName : parent)
          .toList()));
    }
    return renamed;
  }

  private static CatalogTable moved(CatalogTable table, QualifiedName newName) {
    return retargeted(table, table.name(), newName)
        .withName(newName)
        .withIndexes(table.indexes().stream()
            .map(index -> new CatalogIndex(
                index.name(),
                Definitions.moved(
                    index.definition(), newName, index.definition().name()),
                index.ofConstraint()))
            .toList());
  }

  private static CatalogTable retargeted(
      CatalogTable table, QualifiedName target, QualifiedName newTarget) {
    return table.withConstraints(table.constraints().stream()
        .map(known -> known.definition() instanceof SqlConstraint.ForeignKey key
                && key.target().equals(target)
            ? new CatalogConstraint(
                known.name(), Definitions.withTarget(key, newTarget), known.validated())
            : known)
        .toList());
  }

  /** The contents with a column under its new name, in partitions, heirs and references too. */
  static Contents column(Contents contents, QualifiedName table, Column rename) {
    CatalogTable known = contents.tableOrUnknown(table);
    Contents renamed = contents.with(renamed(known, rename));
    for (CatalogTable referrer : contents.referrersOf(table)) {
      renamed = renamed.with(referrer.withConstraints(referrer.constraints().stream()
          .map(key -> inTarget(key, table, rename))
          .toList()));
    }
    for (CatalogTable partition : contents.partitionsOf(table)) {
      renamed = column(renamed, partition.name(), rename);
    }
    for (CatalogTable heir : contents.heirsOf(table)) {
      renamed = column(renamed, heir.name(), rename);
    }
    return renamed;
  }

  /** A column and its new name. */
  record Column(String name, String newName) {}

  private static CatalogTable renamed(CatalogTable table, Column rename) {
    return table
        .withColumns(table.columns().stream()
            .map(column -> Definitions.renamed(column, rename.name(), rename.newName()))
            .toList())
        .withConstraints(table.constraints().stream()
            .map(known -> new CatalogConstraint(
                known.name(),
                Definitions.renamed(known.definition(), rename.name(), rename.newName()),
                known.validated()))
            .map(known -> inTarget(known, table.name(), rename))
            .toList())
        .withIndexes(table.indexes().stream()
            .map(index -> new CatalogIndex(
                index.name(),
                Definitions.renamed(index.definition(), rename.name(), rename.newName()),
                index.ofConstraint()))
            .toList());
  }

  private static CatalogConstraint inTarget(
      CatalogConstraint known, QualifiedName target, Column rename) {
    if (known.definition() instanceof SqlConstraint.ForeignKey key
        && key.target().equals(target)) {
      List<String> columns =
          Definitions.renamed(key.targetColumns(), rename.name(), rename.newName());
      return new CatalogConstraint(
          known.name(), Definitions.withColumns(key, key.columns(), columns), known.validated());
    }
    return known;
  }
}
