package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.TableSnapshot;
import org.athanor.schema.Dependencies;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog in about ten queries, whatever the number of objects, in one snapshot; views,
 * routines and other objects besides tables take as many more, when they are asked for.
 *
 * <p>Names in the default schema come without it, all others with theirs. Objects that belong to an
 * extension, partitions, and sequences behind columns are not listed: they come and go with what
 * they belong to. So a serial column is an integer whose default is a {@code nextval} expression;
 * see {@link SerialColumn}.
 */
final class PostgresInspector implements Inspector {
  private final PostgresTypes types;
  private final PostgresVersion version;

  PostgresInspector(PostgresTypes types, PostgresVersion version) {
    this.types = types;
    this.version = version;
  }

  @Override
  public Schema inspect(Connection connection, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      String own = session.defaultSchema();
      return read(new CatalogScope(session.connection(), schemas(scope, own), own), scope);
    }
  }

  @Override
  public Schema inspectAgain(Connection connection, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      String own = session.defaultSchema();
      Connection reading = session.connection();
      KeptPlans plans = KeptPlans.of(reading);
      return read(new CatalogScope(reading, schemas(scope, own), own, plans), scope);
    }
  }

  private Schema read(CatalogScope catalog, Scope scope) throws SQLException {
    return new CatalogReader(catalog, types, version).read(scope);
  }

  @Override
  public Dependencies dependencies(Connection connection, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      String own = session.defaultSchema();
      Connection reading = session.connection();
      return new CatalogDependencies(new CatalogScope(reading, schemas(scope, own), own), types)
          .read();
    }
  }

  @Override
  public List<String> unread(Connection connection, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      String own = session.defaultSchema();
      Connection reading = session.connection();
      return CatalogRemainder.read(new CatalogScope(reading, schemas(scope, own), own));
    }
  }

  private static List<String> schemas(Scope scope, @Nullable String own) {
    List<String> schemas = new ArrayList<>(scope.schemas());
    if (own != null && !schemas.contains(own)) {
      schemas.add(own);
    }
    return schemas;
  }

  /** The name of the schema that holds this session's temporary objects, which has some. */
  String temporarySchema(Connection connection) throws SQLException {
    return String.valueOf(text(connection, "SELECT pg_my_temp_schema()::regnamespace::text"));
  }

  /** Reads the schema of temporary objects, its names without schema. */
  Schema inspectTemporary(Connection connection, String own) throws SQLException {
    return inspectTemporary(connection, own, Scope.DEFAULT);
  }

  /** The same with further kinds of objects. */
  Schema inspectTemporary(Connection connection, String own, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      return read(new CatalogScope(session.connection(), List.of(own), own), scope);
    }
  }

  @Override
  public Optional<TableSnapshot> table(Connection connection, QualifiedName name)
      throws SQLException {
    List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
    String own = defaultSchema(connection);
    return inspect(connection, new Scope(schemas, java.util.Set.of()))
        .table(name.relativeTo(own))
        .map(table -> new TableSnapshot(table, List.of()));
  }

  @Override
  public @Nullable String defaultSchema(Connection connection) throws SQLException {
    return text(connection, "SELECT current_schema()");
  }

  @Override
  public List<String> schemas(Connection connection) throws SQLException {
    String query = """
        SELECT n.nspname FROM pg_catalog.pg_namespace n
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
            WHERE e.objid = n.oid AND e.classid = 'pg_catalog.pg_namespace'::regclass
              AND e.deptype = 'e')
        ORDER BY 1
        """;
    List<String> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        schemas.add(result.getString(1));
      }
    }
    return schemas;
  }

  private static @Nullable String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getString(1) : null;
    }
  }
}
