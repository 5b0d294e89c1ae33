package org.athanor.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Check;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads tables with their constraints and indexes. */
final class TableReader {
  private final MetadataReader names;
  private final ColumnReader columns;

  TableReader(Metadata metadata, Dialect dialect, MetadataReader names, Set<String> enumTypes) {
    this.names = names;
    this.columns = new ColumnReader(metadata, dialect, names, enumTypes);
  }

  Table read(org.hibernate.mapping.Table source) {
    Table.Builder table = Table.builder(names.tableName(source)).comment(source.getComment());
    if (source.getPrimaryKey() != null) {
      table.primaryKey(new PrimaryKey(null, names(source.getPrimaryKey().getColumns())));
    }
    for (Column column : source.getColumns()) {
      table.column(columns.read(column));
    }
    uniqueKeys(source, table);
    checks(source, table);
    indexes(source, table);
    for (org.hibernate.mapping.ForeignKey key : ForeignKeys.of(source)) {
      if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
        table.constraint(foreignKey(key));
      }
    }
    return table.build();
  }

  private void uniqueKeys(org.hibernate.mapping.Table source, Table.Builder table) {
    List<List<String>> known = new ArrayList<>();
    for (UniqueKey key : source.getUniqueKeys().values()) {
      List<String> keyColumns = names(key.getColumns());
      if (!known.contains(keyColumns)) {
        known.add(keyColumns);
        String name = key.isNameExplicit() ? names.name(key.getName(), false) : null;
        table.constraint(UniqueConstraint.of(name, keyColumns));
      }
    }
    for (Column column : source.getColumns()) {
      List<String> single = names(List.of(column));
      if (column.isUnique() && !known.contains(single)) {
        known.add(single);
        table.constraint(UniqueConstraint.of(null, single));
      }
    }
  }

  private static void checks(org.hibernate.mapping.Table source, Table.Builder table) {
    for (Column column : source.getColumns()) {
      column.getCheckConstraints().forEach(check -> table.constraint(check(check)));
    }
    source.getChecks().forEach(check -> table.constraint(check(check)));
  }

  private static Check check(CheckConstraint check) {
    @Nullable String name = check.getName();
    return Check.of(name == null || name.isEmpty() ? null : name, check.getConstraint());
  }

  private void indexes(org.hibernate.mapping.Table source, Table.Builder table) {
    source.getIndexes().values().forEach(index -> {
      List<IndexPart> parts = new ArrayList<>();
      Map<Selectable, String> orders = index.getSelectableOrderMap();
      for (Selectable selectable : index.getSelectables()) {
        boolean descends = "desc".equalsIgnoreCase(orders.get(selectable));
        IndexPart part = part(selectable);
        parts.add(descends ? part.descending() : part);
      }
      table.index(new Index(
          names.name(index.getName(), false),
          parts,
          index.isUnique(),
          null,
          List.of(),
          null,
          false));
    });
  }

  private IndexPart part(Selectable selectable) {
    return selectable instanceof Column column
        ? IndexPart.column(names.name(column.getName(), column.isQuoted()))
        : IndexPart.expression(selectable.getText());
  }

  private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
    List<Column> target =
        key.isReferenceToPrimaryKey() || key.getReferencedColumns().isEmpty()
            ? key.getReferencedTable().getPrimaryKey().getColumns()
            : key.getReferencedColumns();
    String name = ForeignKeys.isImplicit(key.getName()) ? null : names.name(key.getName(), false);
    return new ForeignKey(
        name,
        names(key.getColumns()),
        names.tableName(key.getReferencedTable()),
        names(target),
        action(key.getOnDeleteAction()),
        ReferentialAction.NO_ACTION,
        Deferrability.NOT_DEFERRABLE,
        true);
  }

  private static ReferentialAction action(@Nullable OnDeleteAction action) {
    return action == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(action.name());
  }

  private List<String> names(Iterable<Column> list) {
    List<String> written = new ArrayList<>();
    list.forEach(column -> written.add(names.name(column.getName(), column.isQuoted())));
    return written;
  }
}
