package org.athanor.dialects.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is read, and from where.
 *
 * @param connection where the queries run
 * @param schemas the names of the schemas, the only parameter of every query
 * @param own the schema whose objects are named without it, or null
 */
record CatalogScope(
    Connection connection, Array schemas, @Nullable String own) {
  PreparedStatement prepare(String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    statement.setArray(1, schemas);
    return statement;
  }

  QualifiedName name(String schema, String name) {
    return QualifiedName.of(schema, name).relativeTo(own);
  }
}
