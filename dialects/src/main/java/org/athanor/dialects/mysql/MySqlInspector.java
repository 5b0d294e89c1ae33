package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.TableSnapshot;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code information_schema} in six queries for each database, whatever the number of tables.
 *
 * <p>Each database is asked for by itself, since the server only then leaves the files of all
 * others alone: see <a
 * href="https://mariadb.com/kb/en/optimizing-information_schema-queries/">optimizing queries</a>.
 * Names in the default database come without it, all others with theirs.
 *
 * <p>Other databases of the server are not listed as schemas: they belong to others.
 *
 * <p>Tables with partitions are printed besides, since the catalog does not tell all of how they
 * are divided; all tables where settings are asked for, as for the comparison of two databases,
 * since it does not tell those of keys. On MariaDB that is one more query, on MySQL one for each
 * table.
 *
 * <p>A unique index over plain columns is listed as a unique constraint: the products do not tell
 * these apart. Indexes that the server made for foreign keys are not listed, since no model
 * declares them, unless settings are asked for too, as for the comparison of two databases; see
 * {@link ImpliedIndexes}.
 */
final class MySqlInspector implements Inspector {
  private final MySqlDialect dialect;

  MySqlInspector(MySqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Schema inspect(Connection connection, Scope scope) throws SQLException {
    Schema all = all(connection, scope);
    if (scope.includes(ObjectKind.SETTING)) {
      return all;
    }
    List<Table> tables = all.tables().stream().map(ImpliedIndexes::removed).toList();
    return new Schema(tables, all.sequences(), all.enumTypes(), all.objects());
  }

  private Schema all(Connection connection, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      String own = session.defaultSchema();
      List<String> schemas = new ArrayList<>(scope.schemas());
      if (own != null && !schemas.contains(own)) {
        schemas.add(own);
      }
      return new CatalogReader(connection, dialect, own).read(schemas, scope);
    }
  }

  /**
   * What no catalog tells is found in what it prints of views, where every table has its database.
   */
  @Override
  public Dependencies dependencies(Connection connection, Scope scope) throws SQLException {
    try (CatalogSession session = CatalogSession.open(connection)) {
      return new ViewNeeds(connection, scope, session.defaultSchema()).read();
    }
  }

  @Override
  public Optional<String> wording(Connection connection, ObjectKey key) throws SQLException {
    return new ProgramText(connection, dialect).of(key);
  }

  /** The table with all its indexes: changes have to know those that nobody declared too. */
  @Override
  public Optional<TableSnapshot> table(Connection connection, QualifiedName name)
      throws SQLException {
    List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
    String own = defaultSchema(connection);
    return all(connection, new Scope(schemas, Set.of()))
        .table(name.relativeTo(own))
        .map(table -> new TableSnapshot(table, List.of()));
  }

  @Override
  public @Nullable String defaultSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT DATABASE()")) {
      return result.next() ? result.getString(1) : null;
    }
  }
}
