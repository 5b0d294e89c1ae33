package org.athanor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.diagram.Marks;
import org.athanor.diagram.SvgDiagram;
import org.athanor.report.Report;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** Draws the tables that change, with those that they are connected with. Not thread-safe. */
final class TablePictures {
  /** More tables than anybody reads in one picture. */
  private static final int MOST = 40;

  private final Catalog before;
  private final Catalog after;

  TablePictures(Catalog before, Catalog after) {
    this.before = before;
    this.after = after;
  }

  /** The pictures; null when no table changes. */
  Report.@Nullable Pictures draw() {
    Map<QualifiedName, CatalogTable> was = tables(before);
    Map<QualifiedName, CatalogTable> is = tables(after);
    Set<QualifiedName> changed = changed(was, is);
    if (changed.isEmpty()) {
      return null;
    }
    Set<QualifiedName> shown = shown(changed, was, is);
    Set<QualifiedName> all = new HashSet<>(was.keySet());
    all.addAll(is.keySet());
    return new Report.Pictures(
        picture(was, is, shown, Marks.Mark.REMOVED),
        picture(is, was, shown, Marks.Mark.ADDED),
        all.size() - shown.size());
  }

  private static Map<QualifiedName, CatalogTable> tables(Catalog catalog) {
    Map<QualifiedName, CatalogTable> tables = new TreeMap<>();
    for (CatalogTable table : catalog.tables()) {
      boolean isView = table.kind() == CatalogTable.Kind.VIEW
          || table.kind() == CatalogTable.Kind.MATERIALIZED_VIEW;
      if (!isView && table.parent() == null) {
        tables.put(table.name(), table);
      }
    }
    return tables;
  }

  private static Set<QualifiedName> changed(
      Map<QualifiedName, CatalogTable> was, Map<QualifiedName, CatalogTable> is) {
    Set<QualifiedName> changed = new LinkedHashSet<>();
    was.forEach((name, table) -> {
      if (!table.equals(is.get(name))) {
        changed.add(name);
      }
    });
    is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(changed::add);
    return changed;
  }

  private static Set<QualifiedName> shown(
      Set<QualifiedName> changed,
      Map<QualifiedName, CatalogTable> was,
      Map<QualifiedName, CatalogTable> is) {
    Set<QualifiedName> shown = new LinkedHashSet<>();
    changed.stream().limit(MOST).forEach(shown::add);
    for (Map<QualifiedName, CatalogTable> tables : List.of(is, was)) {
      tables.forEach((name, table) -> table.foreignKeys().forEach(key -> {
        if (shown.size() < MOST && tables.containsKey(key.target())) {
          if (changed.contains(name)) {
            shown.add(key.target());
          } else if (changed.contains(key.target())) {
            shown.add(name);
          }
        }
      }));
    }
    return shown;
  }

  private static String picture(
      Map<QualifiedName, CatalogTable> drawn,
      Map<QualifiedName, CatalogTable> other,
      Set<QualifiedName> shown,
      Marks.Mark alone) {
    List<Table> tables = new ArrayList<>();
    Map<QualifiedName, Marks.Mark> marked = new HashMap<>();
    Map<QualifiedName, Map<String, Marks.Mark>> columns = new HashMap<>();
    for (CatalogTable table : drawn.values()) {
      if (shown.contains(table.name())) {
        tables.add(table(table, drawn, shown));
        CatalogTable counterpart = other.get(table.name());
        if (counterpart == null) {
          marked.put(table.name(), alone);
        } else if (!counterpart.equals(table)) {
          marked.put(table.name(), Marks.Mark.CHANGED);
          columns.put(table.name(), columns(table, counterpart, alone));
        }
      }
    }
    String title = alone == Marks.Mark.ADDED ? "Tables after" : "Tables before";
    return new SvgDiagram(TablePictures::text, new Marks(marked, columns))
        .of(new Schema(tables, List.of(), List.of()), title);
  }

  private static Map<String, Marks.Mark> columns(
      CatalogTable table, CatalogTable counterpart, Marks.Mark alone) {
    Map<String, Marks.Mark> marks = new HashMap<>();
    for (CatalogColumn column : table.columns()) {
      CatalogColumn other = counterpart.column(column.name()).orElse(null);
      if (other == null) {
        marks.put(column.name(), alone);
      } else if (!other.equals(column)) {
        marks.put(column.name(), Marks.Mark.CHANGED);
      }
    }
    return marks;
  }

  private static String text(DataType type) {
    return type instanceof DataType.Raw raw ? raw.sql() : String.valueOf(type);
  }

  private static Table table(
      CatalogTable table, Map<QualifiedName, CatalogTable> drawn, Set<QualifiedName> shown) {
    Table.Builder builder = Table.builder(table.name());
    for (CatalogColumn column : table.columns()) {
      String type = column.type() == null ? "?" : column.type().text();
      builder.column(
          Column.of(column.name(), new DataType.Raw(type)).withNullable(!column.notNull()));
    }
    table
        .primaryKey()
        .map(SqlConstraint.PrimaryKey::columns)
        .filter(columns -> !columns.isEmpty())
        .ifPresent(columns -> builder.primaryKey(new PrimaryKey(null, columns)));
    table
        .foreignKeys()
        .filter(key -> shown.contains(key.target()) && drawn.containsKey(key.target()))
        .forEach(key -> builder.constraint(new ForeignKey(
            key.name(),
            key.columns(),
            key.target(),
            key.targetColumns(),
            ReferentialAction.NO_ACTION,
            ReferentialAction.NO_ACTION,
            Deferrability.NOT_DEFERRABLE,
            true)));
    return builder.build();
  }
}
