package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.TableSnapshot;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog in about a dozen queries, whatever the number of objects: <a
 * href="https://www.h2database.com/html/systemtables.html">information schema</a>. They leave an
 * open transaction open.
 *
 * <p>Names in the default schema come without it, all others with theirs. Temporary and linked
 * tables are not listed, nor indexes that belong to a constraint. A domain of an enum is an enum
 * type.
 */
final class H2Inspector implements Inspector {
  private final H2Settings settings;
  private final Identifiers identifiers;
  private final H2Types types;

  H2Inspector(H2Settings settings, Identifiers identifiers, H2Types types) {
    this.settings = settings;
    this.identifiers = identifiers;
    this.types = types;
  }

  @Override
  public Schema inspect(Connection connection, Scope scope) throws SQLException {
    return new CatalogReader(scope(connection, scope), settings, types).read(scope);
  }

  private CatalogScope scope(Connection connection, Scope scope) throws SQLException {
    String own = defaultSchema(connection);
    List<String> schemas = new ArrayList<>(scope.schemas());
    if (own != null && !schemas.contains(own)) {
      schemas.add(own);
    }
    return scope(connection, schemas, own);
  }

  @Override
  public List<String> unread(Connection connection, Scope scope) throws SQLException {
    try (PreparedStatement statement =
            scope(connection, scope).prepare(CatalogObjects.UNREAD_TRIGGERS);
        ResultSet row = statement.executeQuery()) {
      boolean isAny = row.next() && row.getInt(1) > 0;
      return isAny
          ? List.of(row.getInt(1) + " triggers with a source or for other events")
          : List.of();
    }
  }

  @Override
  public List<String> schemas(Connection connection) throws SQLException {
    List<String> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA
            WHERE UPPER(SCHEMA_NAME) NOT IN ('INFORMATION_SCHEMA', 'PG_CATALOG')
            ORDER BY SCHEMA_NAME
            """)) {
      while (row.next()) {
        schemas.add(identifiers.ofStored(row.getString(1)));
      }
    }
    return schemas;
  }

  @Override
  public Dependencies dependencies(Connection connection, Scope scope) throws SQLException {
    return new ViewDependencies(scope(connection, scope)).read();
  }

  /** Reads the objects of one kind in the default schema. */
  List<SchemaObject> objects(Connection connection, ObjectKind kind) throws SQLException {
    return new CatalogObjects(scope(connection, Scope.DEFAULT), types).read(kind);
  }

  /** Reads the temporary tables of the session. */
  Schema inspectTemporary(Connection connection) throws SQLException {
    String own = String.valueOf(defaultSchema(connection));
    return new CatalogReader(scope(connection, List.of(own), own), settings, types).readTemporary();
  }

  private CatalogScope scope(Connection connection, List<String> schemas, @Nullable String own)
      throws SQLException {
    Object[] stored = schemas.stream().map(identifiers::stored).toArray();
    return new CatalogScope(
        connection, connection.createArrayOf("VARCHAR", stored), own, identifiers);
  }

  @Override
  public Optional<TableSnapshot> table(Connection connection, QualifiedName name)
      throws SQLException {
    List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
    return inspect(connection, new Scope(schemas, Set.of()))
        .table(name.relativeTo(defaultSchema(connection)))
        .map(table -> new TableSnapshot(table, List.of()));
  }

  @Override
  public @Nullable String defaultSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT CURRENT_SCHEMA")) {
      String schema = result.next() ? result.getString(1) : null;
      return schema == null ? null : identifiers.ofStored(schema);
    }
  }
}
