package org.athanor.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;

/** Makes the table that CREATE TABLE says. */
record NewTable(Contents contents, Scope scope) {

  /** The table, with what it takes from others. */
  CatalogTable of(CreateTable create) {
    QualifiedName name = scope.nameOf(create.table());
    CatalogTable start = new CatalogTable(
        name,
        kind(create),
        isComplete(create.origin()),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        options(create));
    TableEdit edit = new TableEdit(withOrigin(start, create.origin()), contents, scope);
    create.columns().forEach(column -> addColumn(edit, column));
    create.constraints().forEach(edit::addConstraint);
    create.indexes().forEach(index -> edit.addIndex(Definitions.moved(index, name, index.name())));
    return edit.table();
  }

  /** A column that a partition or a typed table only adds constraints to keeps its type. */
  private static void addColumn(TableEdit edit, SqlColumn column) {
    CatalogColumn known = edit.table().column(column.name()).orElse(null);
    if (column.type() == null && known != null) {
      column.constraints().forEach(edit::addConstraint);
    } else {
      edit.addColumn(column, null);
    }
  }

  private static Map<String, String> options(CreateTable create) {
    Map<String, String> options = new HashMap<>(create.options());
    if (create.partitionKey() != null) {
      options.put("partition_key", create.partitionKey());
    }
    return options;
  }

  private static CatalogTable.Kind kind(CreateTable create) {
    if (create.partitionKey() != null) {
      return CatalogTable.Kind.PARTITIONED_TABLE;
    }
    if (create.traits().contains(CreateTable.Trait.TEMPORARY)) {
      return CatalogTable.Kind.TEMPORARY_TABLE;
    }
    return create.traits().contains(CreateTable.Trait.UNLOGGED)
        ? CatalogTable.Kind.UNLOGGED_TABLE
        : CatalogTable.Kind.TABLE;
  }

  private boolean isComplete(CreateTable.Origin origin) {
    if (origin instanceof CreateTable.Origin.Like like) {
      return scope.rules().copiesAllOfLike() && isComplete(like.source());
    }
    if (origin instanceof CreateTable.Origin.PartitionOf partition) {
      return isComplete(partition.parent());
    }
    if (origin instanceof CreateTable.Origin.Inherited inherited) {
      return inherited.parents().stream().allMatch(this::isComplete);
    }
    return origin instanceof CreateTable.Origin.Own;
  }

  private boolean isComplete(QualifiedName name) {
    CatalogTable table = contents.table(scope.nameOf(name));
    return table != null && table.complete();
  }

  private CatalogTable withOrigin(CatalogTable table, CreateTable.Origin origin) {
    if (origin instanceof CreateTable.Origin.Like like) {
      return like(table, contents.tableOrUnknown(scope.nameOf(like.source())));
    }
    if (origin instanceof CreateTable.Origin.PartitionOf partition) {
      QualifiedName parent = scope.nameOf(partition.parent());
      return partition(
          table.withParent(parent, partition.bounds()), contents.tableOrUnknown(parent));
    }
    if (origin instanceof CreateTable.Origin.Inherited inherited) {
      return inherited(table, inherited);
    }
    return table;
  }

  private CatalogTable like(CatalogTable table, CatalogTable source) {
    if (!scope.rules().copiesAllOfLike()) {
      return table.withColumns(source.columns().stream().map(NewTable::plain).toList());
    }
    TableEdit edit = new TableEdit(table.withColumns(source.columns()), contents, scope);
    source.constraints().stream()
        .filter(known -> !(known.definition() instanceof SqlConstraint.ForeignKey))
        .forEach(known -> edit.addConstraint(Definitions.unnamed(known.definition())));
    source.indexes().stream()
        .filter(index -> !index.ofConstraint())
        .forEach(index ->
            edit.addIndex(Definitions.moved(index.definition(), table.name(), index.name())));
    return edit.table().withOptions(source.options());
  }

  /** Without INCLUDING, a copy takes names, types and NOT NULL. */
  private static CatalogColumn plain(CatalogColumn column) {
    return new CatalogColumn(
        column.name(),
        column.type(),
        column.collation(),
        column.notNull(),
        new SqlColumn.Generation.None());
  }

  /** A table as a partition of another: with what the parent has and the table has not. */
  CatalogTable partition(CatalogTable table, CatalogTable parent) {
    CatalogTable start = table.columns().isEmpty() ? table.withColumns(parent.columns()) : table;
    TableEdit edit = new TableEdit(start, contents, scope);
    for (CatalogConstraint constraint : parent.constraints()) {
      if (!has(edit.table(), constraint)) {
        edit.addConstraint(Definitions.unnamed(constraint.definition()));
      }
    }
    for (CatalogIndex index : parent.indexes()) {
      if (!index.ofConstraint() && !has(edit.table(), index.definition())) {
        edit.addIndex(Definitions.moved(index.definition(), table.name(), null));
      }
    }
    return edit.table();
  }

  private static boolean has(CatalogTable table, CatalogConstraint wanted) {
    SqlConstraint definition = Definitions.unnamed(wanted.definition());
    return table.constraints().stream()
        .anyMatch(known -> Definitions.unnamed(known.definition()).equals(definition)
            || definition instanceof SqlConstraint.PrimaryKey
                && table.primaryKey().isPresent());
  }

  private static boolean has(CatalogTable table, CreateIndex wanted) {
    return table.indexes().stream()
        .map(CatalogIndex::definition)
        .anyMatch(known -> known.columns().equals(wanted.columns())
            && known.keys().size() == wanted.keys().size()
            && known.traits().contains(CreateIndex.Trait.UNIQUE)
                == wanted.traits().contains(CreateIndex.Trait.UNIQUE));
  }

  private CatalogTable inherited(CatalogTable table, CreateTable.Origin.Inherited origin) {
    List<QualifiedName> parents = origin.parents().stream().map(scope::nameOf).toList();
    CatalogTable result = table.withInherits(parents);
    for (QualifiedName parent : parents) {
      CatalogTable known = contents.tableOrUnknown(parent);
      TableEdit edit = new TableEdit(withColumnsOf(result, known), contents, scope);
      known.constraints().stream()
          .map(CatalogConstraint::definition)
          .filter(SqlConstraint.Check.class::isInstance)
          .forEach(edit::addConstraint);
      result = edit.table();
    }
    return result;
  }

  private static CatalogTable withColumnsOf(CatalogTable table, CatalogTable parent) {
    List<CatalogColumn> columns = new ArrayList<>(table.columns());
    parent.columns().stream()
        .filter(column -> table.column(column.name()).isEmpty())
        .forEach(columns::add);
    return table.withColumns(columns);
  }

  /** A view, whose columns are known where it names them. */
  static CatalogTable view(
      QualifiedName name, CatalogTable.Kind kind, List<String> columns, String query) {
    return new CatalogTable(
        name,
        kind,
        !columns.isEmpty(),
        null,
        null,
        List.of(),
        columns.stream().map(NewTable::untyped).toList(),
        List.of(),
        List.of(),
        Map.of("query", query));
  }

  private static CatalogColumn untyped(String name) {
    return new CatalogColumn(name, null, null, false, new SqlColumn.Generation.None());
  }
}
