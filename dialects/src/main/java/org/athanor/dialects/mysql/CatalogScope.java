package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is read, and from where.
 *
 * @param connection where the queries run
 * @param schema the name of the database that is read
 * @param own the database whose objects are named without it, or null
 */
record CatalogScope(
    Connection connection, String schema, @Nullable String own) {
  /** Prepares a query whose first parameters all are the name of the database. */
  PreparedStatement prepare(String query, int parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    for (int i = 1; i <= parameters; i++) {
      statement.setString(i, schema);
    }
    return statement;
  }

  /** The name with its database. */
  QualifiedName whole(QualifiedName name) {
    return QualifiedName.of(schema, name.name());
  }

  QualifiedName name(String name) {
    return QualifiedName.of(schema, name).relativeTo(own);
  }

  /** The catalog knows no absent comment, only an empty one. */
  static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
