package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Inspector;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What views need: other views. The server prints the query of a view with the database of every
 * table in it, {@code `shop`.`invoice`}, and refuses a view on what is not there yet.
 */
final class ViewNeeds {
  private static final String VIEWS = """
      SELECT v.table_name, v.view_definition
      FROM information_schema.views v
      WHERE v.table_schema = ?
      """;

  private final Connection connection;
  private final Inspector.Scope scope;
  private final @Nullable String own;

  /** The query of a view as it is printed. */
  private record Printed(ObjectKey key, String query) {}

  ViewNeeds(Connection connection, Inspector.Scope scope, @Nullable String own) {
    this.connection = connection;
    this.scope = scope;
    this.own = own;
  }

  Dependencies read() throws SQLException {
    List<String> schemas = new ArrayList<>(scope.schemas());
    if (own != null && !schemas.contains(own)) {
      schemas.add(own);
    }
    List<Printed> views = new ArrayList<>();
    for (String schema : schemas) {
      read(schema, views);
    }
    Set<ObjectKey> keys = new HashSet<>();
    views.forEach(view -> keys.add(view.key()));
    List<Dependencies.Need> needs = new ArrayList<>();
    for (Printed view : views) {
      for (QualifiedName name : named(view.query())) {
        ObjectKey needed = ObjectKey.of(ObjectKind.VIEW, name.relativeTo(own));
        if (keys.contains(needed)) {
          needs.add(new Dependencies.Need(view.key(), needed));
        }
      }
    }
    return new Dependencies(needs, Map.of());
  }

  private void read(String schema, List<Printed> views) throws SQLException {
    CatalogScope catalog = new CatalogScope(connection, schema, own);
    try (PreparedStatement statement = catalog.prepare(VIEWS, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1));
        views.add(new Printed(ObjectKey.of(ObjectKind.VIEW, name), row.getString(2)));
      }
    }
  }

  /** All pairs of names with a point between them, tables among them. */
  private static List<QualifiedName> named(String query) {
    List<QualifiedName> names = new ArrayList<>();
    String before = null;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\'' || c == '"') {
        i = Parentheses.endOfQuoted(query, i);
        before = null;
      } else if (c == '`') {
        int end = PrintedTable.endOfName(query, i);
        String name = PrintedTable.name(query.substring(i, end));
        if (before != null) {
          names.add(QualifiedName.of(before, name));
        }
        before = end < query.length() && query.charAt(end) == '.' ? name : null;
        i = end < query.length() && query.charAt(end) == '.' ? end : end - 1;
      }
    }
    return names;
  }
}
