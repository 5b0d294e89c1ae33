package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Extension;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;

/** Reads schemas, extensions and partitions. */
final class CatalogPlaces {
  private static final String NAMESPACES = """
      SELECT n.nspname, CASE WHEN n.nspowner <> current_user::regrole
               THEN pg_catalog.pg_get_userbyid(n.nspowner) END, d.description,
             CASE WHEN d.description <> 'standard public schema'
               THEN pg_catalog.format('COMMENT ON SCHEMA %I IS %L', n.nspname, d.description) END,
             pg_catalog.format('COMMENT ON SCHEMA %I IS %L', n.nspname,
               CASE n.nspname WHEN 'public' THEN 'standard public schema' END)
      FROM pg_catalog.pg_namespace n
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = n.oid AND d.classoid = 'pg_catalog.pg_namespace'::regclass
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = n.oid AND e.classid = 'pg_catalog.pg_namespace'::regclass
            AND e.deptype = 'e')
      """;
  private static final String EXTENSIONS = """
      SELECT e.extname, n.nspname, e.extversion
      FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
      WHERE e.extname <> 'plpgsql'
      """;
  private static final String PARTITIONS = """
      SELECT wn.nspname, w.relname, n.nspname, c.relname,
             pg_catalog.pg_get_expr(c.relpartbound, c.oid),
             CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
      JOIN pg_catalog.pg_class w ON w.oid = i.inhparent
      JOIN pg_catalog.pg_namespace wn ON wn.oid = w.relnamespace
      WHERE c.relispartition AND c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
      """;

  private final CatalogScope catalog;

  CatalogPlaces(CatalogScope catalog) {
    this.catalog = catalog;
  }

  List<SchemaObject> read() throws SQLException {
    List<SchemaObject> all = new ArrayList<>(partitions());
    try (PreparedStatement statement = catalog.prepare(NAMESPACES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (!row.getString(1).equals(catalog.own())) {
          all.add(new Namespace(row.getString(1), row.getString(2), row.getString(3)));
        } else if (row.getString(4) != null) {
          all.add(ownComment(row));
        }
      }
    }
    try (PreparedStatement statement = catalog.prepare(EXTENSIONS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(new Extension(row.getString(1), row.getString(2), row.getString(3)));
      }
    }
    return all;
  }

  /**
   * The schema that names leave out is no object, but it may have a comment; that of "public" has
   * one from the beginning.
   */
  private static SchemaObject ownComment(ResultSet row) throws SQLException {
    QualifiedName name = QualifiedName.of(row.getString(1));
    ObjectKey of = ObjectKey.of(ObjectKind.NAMESPACE, name);
    return ServerObject.overwritten(
        new ObjectKey(ObjectKind.COMMENT, name, of, List.of()), row.getString(4), row.getString(5));
  }

  private List<SchemaObject> partitions() throws SQLException {
    List<SchemaObject> partitions = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(PARTITIONS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String key = row.getString(6);
        partitions.add(new Partition(
            catalog.name(row.getString(1), row.getString(2)),
            catalog.name(row.getString(3), row.getString(4)),
            row.getString(5),
            key == null ? List.of() : List.of("PARTITION BY " + key)));
      }
    }
    return partitions;
  }
}
