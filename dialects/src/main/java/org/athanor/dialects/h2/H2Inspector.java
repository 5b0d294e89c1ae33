package org.athanor.dialects.h2;

import java.sql.Connection;
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
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
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
    String own = defaultSchema(connection);
    List<String> schemas = new ArrayList<>(scope.schemas());
    if (own != null && !schemas.contains(own)) {
      schemas.add(own);
    }
    return reader(connection, schemas, own).read(scope);
  }

  /** Reads the temporary tables of the session. */
  Schema inspectTemporary(Connection connection) throws SQLException {
    String own = String.valueOf(defaultSchema(connection));
    return reader(connection, List.of(own), own).readTemporary();
  }

  private CatalogReader reader(Connection connection, List<String> schemas, @Nullable String own)
      throws SQLException {
    Object[] stored = schemas.stream().map(identifiers::stored).toArray();
    CatalogScope catalog =
        new CatalogScope(connection, connection.createArrayOf("VARCHAR", stored), own, identifiers);
    return new CatalogReader(catalog, settings, types);
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
