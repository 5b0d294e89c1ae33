package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is read, and from where.
 *
 * @param connection where the queries run
 * @param schemas the names of the schemas, which queries have a {@code ?} for
 * @param own the schema whose objects are named without it, or null
 * @param plans keeps the plans of the queries, or null
 */
record CatalogScope(
    Connection connection,
    List<String> schemas,
    @Nullable String own,
    @Nullable KeptPlans plans) {
  /** Without plans that are kept. */
  CatalogScope(Connection connection, List<String> schemas, @Nullable String own) {
    this(connection, schemas, own, null);
  }

  /** A query over the schemas, whose names are written into it. */
  PreparedStatement prepare(String query) throws SQLException {
    String names = schemas.stream().map(PostgresLiterals::quote).collect(Collectors.joining(", "));
    String asked = query.replace("ANY (?)", "ANY (ARRAY[" + names + "]::text[])");
    return connection.prepareStatement(plans == null ? asked : plans.execute(asked));
  }

  QualifiedName name(String schema, String name) {
    return QualifiedName.of(schema, name).relativeTo(own);
  }
}
