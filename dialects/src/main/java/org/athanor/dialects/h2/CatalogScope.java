package org.athanor.dialects.h2;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is read, and from where.
 *
 * @param connection where the queries run
 * @param schemas the names of the schemas in the catalog, the only parameter of every query
 * @param own the schema whose objects are named without it, or null
 * @param identifiers turns names of the catalog into ours
 */
record CatalogScope(
    Connection connection, Array schemas, @Nullable String own, Identifiers identifiers) {
  PreparedStatement prepare(String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    statement.setArray(1, schemas);
    return statement;
  }

  QualifiedName name(String schema, String name) {
    return QualifiedName.of(identifiers.ofStored(schema), identifiers.ofStored(name))
        .relativeTo(own);
  }

  String name(String stored) {
    return identifiers.ofStored(stored);
  }
}
