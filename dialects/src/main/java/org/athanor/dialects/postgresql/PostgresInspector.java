package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.TableSnapshot;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog in eight queries, whatever the number of objects, in one snapshot.
 *
 * <p>While it reads, the search path is empty, so that the server prints every name with its
 * schema. Objects that belong to an extension, partitions, and sequences behind columns are not
 * listed: they come and go with what they belong to.
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
    String own = defaultSchema(connection);
    List<String> schemas = new ArrayList<>(scope.schemas());
    if (own != null && !schemas.contains(own)) {
      schemas.add(own);
    }
    return inSnapshot(
        connection, () -> new CatalogReader(connection, types, version).read(schemas, own, scope));
  }

  /** The name of the schema that holds this session's temporary objects, which has some. */
  String temporarySchema(Connection connection) throws SQLException {
    return String.valueOf(text(connection, "SELECT pg_my_temp_schema()::regnamespace::text"));
  }

  /** Reads the schema of temporary objects, its names without schema. */
  Schema inspectTemporary(Connection connection, String own) throws SQLException {
    return withEmptyPath(
        connection,
        () -> new CatalogReader(connection, types, version).read(List.of(own), own, Scope.DEFAULT));
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

  private static Schema inSnapshot(Connection connection, Reading reading) throws SQLException {
    if (!connection.getAutoCommit()) {
      return withEmptyPath(connection, reading);
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      statement.execute("SET LOCAL search_path = ''");
      return reading.read();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** The savepoint takes the setting back, and a failed query with it. */
  private static Schema withEmptyPath(Connection connection, Reading reading) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL search_path = ''");
      return reading.read();
    } finally {
      connection.rollback(savepoint);
    }
  }

  private static @Nullable String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getString(1) : null;
    }
  }

  private interface Reading {
    Schema read() throws SQLException;
  }
}
