package org.athanor.dialects.postgresql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of rarer kinds in one query, as the statements that make and remove them, and
 * the comments of all that no record holds.
 *
 * <p>Each part of the query gives the kind, the schema, the name, the path of owners (kind and name
 * by turns, the nearest first), the statements that create, alter and drop, the words for COMMENT
 * ON, and the comment. What belongs to an extension is left out.
 */
final class CatalogServerObjects {
  private static final String COMMON = """
      WITH own AS MATERIALIZED (
        SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?)
      ), member AS MATERIALIZED (
        SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
      ), relation AS MATERIALIZED (
        SELECT c.oid, c.relname::text, c.relkind, c.reloptions, c.reltoastrelid, c.relreplident,
               c.relispartition, n.nspname, format('%I.%I', n.nspname, c.relname) AS name,
               CASE WHEN c.relkind = 'v' THEN ARRAY['VIEW', c.relname::text]
                 WHEN c.relkind = 'm' THEN ARRAY['MATERIALIZED_VIEW', c.relname::text]
                 WHEN c.relkind = 'f' THEN ARRAY['FOREIGN_TABLE', c.relname::text]
                 WHEN c.relispartition
                   THEN ARRAY['PARTITION', c.relname::text, 'TABLE', p.relname::text,
                     pn.nspname::text]
                 ELSE ARRAY['TABLE', c.relname::text] END AS path
        FROM pg_catalog.pg_class c JOIN own n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
        LEFT JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
        LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT EXISTS (SELECT 1 FROM member m
          WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
      ), state (letter, words) AS (
        VALUES ('O'::"char", 'ENABLE'), ('D', 'DISABLE'), ('R', 'ENABLE REPLICA'),
          ('A', 'ENABLE ALWAYS')
      ), storage (letter, words) AS (
        VALUES ('p'::"char", 'PLAIN'), ('e', 'EXTERNAL'), ('x', 'EXTENDED'), ('m', 'MAIN')
      )
      """;

  private static final String RESULT = """
      SELECT kind, schema, name, path, made, altered, dropped,
             CASE WHEN comment IS NOT NULL THEN format('COMMENT ON %s IS %L', target, comment) END,
             format('COMMENT ON %s IS NULL', target)
      FROM (
      %parts) AS thing (kind, schema, name, path, made, altered, dropped, target, comment)
      """;

  /** Kind, name and schema: a partitioned table may be elsewhere than its partitions. */
  private static final int WITH_SCHEMA = 3;

  private final CatalogScope catalog;
  private final PostgresVersion version;

  CatalogServerObjects(CatalogScope catalog, PostgresVersion version) {
    this.catalog = catalog;
    this.version = version;
  }

  List<SchemaObject> read() throws SQLException {
    List<SchemaObject> all = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(query());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        add(row, all);
      }
    }
    return all;
  }

  private String query() {
    List<String> parts = new ArrayList<>(FurtherTypeQueries.of(version));
    parts.addAll(TablePartQueries.of(version));
    parts.addAll(ServerWideQueries.of(version));
    return COMMON
        + FurtherTypeQueries.common()
        + RESULT.replace("%parts", String.join("UNION ALL\n", parts));
  }

  private void add(ResultSet row, List<SchemaObject> all) throws SQLException {
    ObjectKind kind = ObjectKind.valueOf(row.getString(1));
    String schema = row.getString(2);
    List<String> path = CatalogViews.texts(row.getArray(4));
    ObjectKey key =
        new ObjectKey(kind, name(schema, row.getString(3)), owner(schema, path, 0), List.of());
    List<String> create = readable(row.getArray(5));
    if (!create.isEmpty()) {
      List<String> alter = row.getArray(6) == null ? create : readable(row.getArray(6));
      List<String> drop = CatalogViews.texts(row.getArray(7));
      all.add(new ServerObject(key, create, alter, drop));
    }
    String comment = row.getString(8);
    if (comment != null) {
      ObjectKey of = kind == ObjectKind.COMMENT
          ? key
          : new ObjectKey(ObjectKind.COMMENT, key.name(), key, List.of());
      all.add(ServerObject.overwritten(of, comment, row.getString(9)));
    }
  }

  private static List<String> readable(Array statements) throws SQLException {
    return CatalogViews.texts(statements).stream().map(PrintedArrays::readable).toList();
  }

  private QualifiedName name(@Nullable String schema, String name) {
    return schema == null ? QualifiedName.of(name) : catalog.name(schema, name);
  }

  private @Nullable ObjectKey owner(@Nullable String schema, List<String> path, int from) {
    if (from == path.size()) {
      return null;
    }
    boolean isElsewhere = path.size() - from == WITH_SCHEMA;
    return new ObjectKey(
        ObjectKind.valueOf(path.get(from)),
        name(isElsewhere ? path.get(from + 2) : schema, path.get(from + 1)),
        owner(schema, path, isElsewhere ? path.size() : from + 2),
        List.of());
  }
}
