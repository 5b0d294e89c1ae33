package org.athanor.dialects.postgresql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;

/** Reads views and materialized views. Their columns are named in the queries. */
final class CatalogViews {
  private static final String VIEWS = """
      SELECT c.oid, n.nspname, c.relname, c.relkind = 'm', pg_catalog.pg_get_viewdef(c.oid),
             c.reloptions, c.relispopulated, s.spcname, m.amname, d.description
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
      LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam AND m.amname <> 'heap'
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
      WHERE c.relkind IN ('v', 'm') AND n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.oid AND e.classid = 'pg_catalog.pg_class'::regclass
            AND e.deptype = 'e')
      """;

  private static final String CHECK_OPTION = "check_option=";

  private final CatalogScope catalog;
  private final List<SchemaObject> plain = new ArrayList<>();
  private final Map<MaterializedView, CatalogTable> stored = new LinkedHashMap<>();

  CatalogViews(CatalogScope catalog) {
    this.catalog = catalog;
  }

  /** Reads all views; those whose rows are stored are returned by their oid, for their indexes. */
  Map<Long, CatalogTable> read() throws SQLException {
    Map<Long, CatalogTable> tables = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(VIEWS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(2), row.getString(3));
        if (row.getBoolean(4)) {
          CatalogTable table = new CatalogTable(name, null);
          tables.put(row.getLong(1), table);
          stored.put(materialized(row, name), table);
        } else {
          plain.add(view(row, name));
        }
      }
    }
    return tables;
  }

  /** The views, with the indexes that were read meanwhile. */
  List<SchemaObject> all() {
    List<SchemaObject> all = new ArrayList<>(plain);
    stored.forEach((view, table) -> all.add(view.withIndexes(table.build().indexes())));
    return all;
  }

  private static View view(ResultSet row, QualifiedName name) throws SQLException {
    List<String> options = new ArrayList<>();
    View.CheckOption check = View.CheckOption.NONE;
    for (String option : texts(row.getArray(6))) {
      if (option.startsWith(CHECK_OPTION)) {
        String kind = option.substring(CHECK_OPTION.length()).toUpperCase(Locale.ROOT);
        check = View.CheckOption.valueOf(kind);
      } else {
        options.add(option);
      }
    }
    return new View(
        name, List.of(), query(row.getString(5)), with(options), check, row.getString(10));
  }

  private static MaterializedView materialized(ResultSet row, QualifiedName name)
      throws SQLException {
    List<String> options = new ArrayList<>();
    if (row.getString(9) != null) {
      options.add("USING " + row.getString(9));
    }
    options.addAll(with(texts(row.getArray(6))));
    if (row.getString(8) != null) {
      options.add("TABLESPACE " + new PostgresIdentifiers().write(row.getString(8)));
    }
    return new MaterializedView(
        name,
        List.of(),
        query(row.getString(5)),
        options,
        row.getBoolean(7),
        List.of(),
        row.getString(10));
  }

  /** The settings as the one clause in which they are written. */
  private static List<String> with(List<String> settings) {
    return settings.isEmpty() ? List.of() : List.of("WITH (" + String.join(", ", settings) + ")");
  }

  private static String query(String printed) {
    String text = PrintedArrays.readable(printed.strip());
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  /** The elements of an array of text; none for null. */
  static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
