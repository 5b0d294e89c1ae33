package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one query who owns what and who may do what with it, as far as it differs from what an
 * object has by itself: an owner other than the role that is connected, and privileges other than
 * those that the server gives with CREATE.
 *
 * <p>All privileges of a role on a table, those on its columns included, are one object, since
 * REVOKE on a table takes the columns' along: see <a
 * href="https://www.postgresql.org/docs/current/sql-revoke.html">REVOKE</a>. A sequence behind a
 * column has the owner of its table. What belongs to an extension has the extension's owner, and
 * what the extension's script granted comes with it.
 *
 * <p>An owner's privileges are known as the owner's: whoever gets the object gets them with it. See
 * <a href="https://www.postgresql.org/docs/current/catalog-pg-init-privs.html">pg_init_privs</a>.
 */
final class CatalogAccess {
  private final CatalogScope catalog;
  private final PostgresTypes types;

  CatalogAccess(CatalogScope catalog, PostgresTypes types) {
    this.catalog = catalog;
    this.types = types;
  }

  List<SchemaObject> read() throws SQLException {
    List<SchemaObject> all = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(AccessQuery.TEXT);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(object(row));
      }
    }
    return all;
  }

  private ServerObject object(ResultSet row) throws SQLException {
    ObjectKind kind = ObjectKind.valueOf(row.getString(1));
    String schema = row.getString(3);
    List<String> path = CatalogViews.texts(row.getArray(4));
    List<DataType> arguments = new ArrayList<>();
    for (String type : CatalogViews.texts(row.getArray(5))) {
      arguments.add(PostgresTypes.relativeTo(types.canonical(types.read(type)), catalog.own()));
    }
    ObjectKey of = new ObjectKey(
        ObjectKind.valueOf(path.get(0)),
        name(schema, path.get(1)),
        path.size() > 2
            ? ObjectKey.of(ObjectKind.valueOf(path.get(2)), name(place(path, schema), path.get(3)))
            : null,
        arguments);
    return new ServerObject(
        new ObjectKey(kind, QualifiedName.of(row.getString(2)), of, List.of()),
        CatalogViews.texts(row.getArray(6)),
        CatalogViews.texts(row.getArray(7)),
        CatalogViews.texts(row.getArray(8)));
  }

  /** A partitioned table may be in another schema than its partitions. */
  private static @Nullable String place(List<String> path, @Nullable String schema) {
    return path.size() > 4 ? path.get(4) : schema;
  }

  private QualifiedName name(@Nullable String schema, String name) {
    return schema == null ? QualifiedName.of(name) : catalog.name(schema, name);
  }
}
