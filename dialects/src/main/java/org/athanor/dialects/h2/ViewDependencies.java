package org.athanor.dialects.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;

/**
 * What views need. The catalog of H2 has no table of it, but prints the query of each view with
 * every name in quotes and with its schema, so that names can be told from anything else.
 */
final class ViewDependencies {
  private static final String VIEWS = """
      SELECT TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS
      WHERE ARRAY_CONTAINS(?, TABLE_SCHEMA) AND VIEW_DEFINITION IS NOT NULL
      """;
  private static final String COLUMNS = """
      SELECT C.TABLE_SCHEMA, C.TABLE_NAME, C.COLUMN_NAME, T.TABLE_TYPE
      FROM INFORMATION_SCHEMA.COLUMNS C JOIN INFORMATION_SCHEMA.TABLES T
        ON T.TABLE_SCHEMA = C.TABLE_SCHEMA AND T.TABLE_NAME = C.TABLE_NAME
      WHERE ARRAY_CONTAINS(?, C.TABLE_SCHEMA)
      """;

  private final CatalogScope catalog;
  private final Map<QualifiedName, List<String>> columns = new LinkedHashMap<>();
  private final Set<QualifiedName> views = new LinkedHashSet<>();

  ViewDependencies(CatalogScope catalog) {
    this.catalog = catalog;
  }

  Dependencies read() throws SQLException {
    readColumns();
    List<Dependencies.Need> needs = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(VIEWS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ObjectKey view =
            ObjectKey.of(ObjectKind.VIEW, catalog.name(row.getString(1), row.getString(2)));
        add(needs, view, row.getString(3));
      }
    }
    return new Dependencies(needs, Map.of());
  }

  private void readColumns() throws SQLException {
    try (PreparedStatement statement = catalog.prepare(COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName table = catalog.name(row.getString(1), row.getString(2));
        columns
            .computeIfAbsent(table, name -> new ArrayList<>())
            .add(catalog.name(row.getString(3)));
        if (row.getString(4).equals("VIEW")) {
          views.add(table);
        }
      }
    }
  }

  private void add(List<Dependencies.Need> needs, ObjectKey view, String query) {
    Set<String> names = new LinkedHashSet<>();
    Set<QualifiedName> tables = new LinkedHashSet<>();
    SqlTokenizer tokens = new SqlTokenizer(query, H2Dialect.LEXICAL_RULES);
    String before = null;
    boolean isQualified = false;
    while (tokens.next()) {
      if (tokens.kind() == SqlTokenizer.Kind.QUOTED_NAME) {
        String token = tokens.token();
        String name = token.substring(1, token.length() - 1).replace("\"\"", "\"");
        if (isQualified && before != null) {
          tables.add(catalog.name(before, name));
        }
        names.add(catalog.name(name));
        before = name;
        isQualified = false;
      } else {
        isQualified = before != null && tokens.isSymbol('.');
        before = isQualified ? before : null;
      }
    }
    tables.retainAll(columns.keySet());
    for (QualifiedName table : tables) {
      boolean isView = views.contains(table);
      ObjectKind kind = isView ? ObjectKind.VIEW : ObjectKind.TABLE;
      needs.add(new Dependencies.Need(view, ObjectKey.of(kind, table)));
      if (!isView) {
        columns.getOrDefault(table, List.of()).stream()
            .filter(names::contains)
            .map(column -> ObjectKey.on(ObjectKind.COLUMN, table, column))
            .forEach(column -> needs.add(new Dependencies.Need(view, column)));
      }
    }
  }
}
