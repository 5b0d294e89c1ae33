package org.athanor.dialects.postgresql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.DataType;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the objects of the schemas need of each other from <a
 * href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>.
 *
 * <p>The catalog knows parts that have no name of their own: the rule behind a view, the default of
 * a column, the row type and the array type of a table. Each stands for what it belongs to, and so
 * does a column of anything but a table: who reads one column of a view is in the way of the view.
 * A foreign key to a partitioned table has a part for each partition, which stands for the key.
 */
final class CatalogDependencies {
  /**
   * Every object of the schemas by its place in the catalog; a part of 0 is the whole. Without the
   * triggers behind foreign keys, which are the server's own business.
   */
  private static final String THINGS = """
      WITH own AS (
        SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?)
      ), relation AS (
        SELECT c.oid, c.relkind, c.reltype, n.nspname, c.relname,
               CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW'
                 WHEN 'S' THEN 'SEQUENCE' WHEN 'c' THEN 'COMPOSITE_TYPE'
                 WHEN 'f' THEN 'FOREIGN_TABLE' ELSE 'TABLE' END AS kind
        FROM pg_catalog.pg_class c JOIN own n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f')
      ), type AS (
        SELECT t.oid, t.typarray, r.kind, r.nspname, r.relname AS name
        FROM pg_catalog.pg_type t JOIN relation r ON r.oid = t.typrelid
        UNION ALL
        SELECT t.oid, t.typarray, CASE t.typtype WHEN 'e' THEN 'ENUM_TYPE'
                 WHEN 'd' THEN 'DOMAIN' ELSE 'RANGE_TYPE' END,
               n.nspname, t.typname
        FROM pg_catalog.pg_type t JOIN own n ON n.oid = t.typnamespace
        WHERE t.typtype IN ('e', 'd', 'r')
      )
      SELECT (t.class::int8 << 48) + (t.oid::int8 << 16) + t.part, t.kind, t.nspname, t.name,
             t.owner, t.owner_kind, t.arguments, t.oid
      FROM (
      SELECT 'pg_class'::regclass::oid AS class, r.oid, 0 AS part, r.kind, r.nspname,
             r.relname AS name, NULL AS owner, NULL AS owner_kind, NULL::text[] AS arguments
      FROM relation r
      UNION ALL
      SELECT 'pg_class'::regclass, r.oid, a.attnum, 'COLUMN', r.nspname, a.attname, r.relname,
             r.kind, NULL
      FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
      WHERE a.attnum > 0 AND NOT a.attisdropped AND r.kind = 'TABLE'
      UNION ALL
      SELECT 'pg_class'::regclass, r.oid, a.attnum, r.kind, r.nspname, r.relname, NULL, NULL, NULL
      FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
      WHERE a.attnum > 0 AND NOT a.attisdropped AND r.kind NOT IN ('TABLE', 'SEQUENCE')
      UNION ALL
      SELECT 'pg_attrdef'::regclass, d.oid, 0,
             CASE a.attgenerated WHEN '' THEN 'COLUMN_DEFAULT' ELSE 'COLUMN' END,
             r.nspname, a.attname, r.relname, r.kind, NULL
      FROM pg_catalog.pg_attrdef d JOIN relation r ON r.oid = d.adrelid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE r.kind = 'TABLE'
      UNION ALL
      SELECT 'pg_attrdef'::regclass, d.oid, 0, r.kind, r.nspname, r.relname, NULL, NULL, NULL
      FROM pg_catalog.pg_attrdef d JOIN relation r ON r.oid = d.adrelid WHERE r.kind <> 'TABLE'
      UNION ALL
      SELECT 'pg_rewrite'::regclass, w.oid, 0, r.kind, r.nspname, r.relname, NULL, NULL, NULL
      FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
      WHERE w.rulename = '_RETURN'
      UNION ALL
      SELECT 'pg_class'::regclass, i.indexrelid, 0, 'INDEX', r.nspname, c.relname, r.relname,
             r.kind, NULL
      FROM pg_catalog.pg_index i JOIN relation r ON r.oid = i.indrelid
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      UNION ALL
      SELECT 'pg_constraint'::regclass, k.oid, 0, 'CONSTRAINT', r.nspname,
             coalesce(w.conname, p.conname, k.conname), r.relname, r.kind, NULL
      FROM pg_catalog.pg_constraint k JOIN relation r ON r.oid = k.conrelid
      LEFT JOIN pg_catalog.pg_constraint p ON p.oid = k.conparentid AND p.conrelid = k.conrelid
      LEFT JOIN pg_catalog.pg_constraint w ON w.oid = p.conparentid AND w.conrelid = k.conrelid
      UNION ALL
      SELECT 'pg_constraint'::regclass, k.oid, 0, t.kind, t.nspname, t.name, NULL, NULL, NULL
      FROM pg_catalog.pg_constraint k JOIN type t ON t.oid = k.contypid
      UNION ALL
      SELECT 'pg_trigger'::regclass, g.oid, 0, 'TRIGGER', r.nspname, g.tgname, r.relname, r.kind,
             NULL
      FROM pg_catalog.pg_trigger g JOIN relation r ON r.oid = g.tgrelid
      WHERE NOT g.tgisinternal
      UNION ALL
      SELECT 'pg_policy'::regclass, p.oid, 0, 'POLICY', r.nspname, p.polname, r.relname, r.kind,
             NULL
      FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
      UNION ALL
      SELECT 'pg_type'::regclass, t.oid, 0, t.kind, t.nspname, t.name, NULL, NULL, NULL FROM type t
      UNION ALL
      SELECT 'pg_type'::regclass, t.typarray, 0, t.kind, t.nspname, t.name, NULL, NULL, NULL
      FROM type t WHERE t.typarray <> 0
      UNION ALL
      SELECT 'pg_proc'::regclass, p.oid, 0,
             CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE'
               ELSE 'FUNCTION' END,
             n.nspname, p.proname, NULL, NULL,
             ARRAY(SELECT pg_catalog.format_type(a.type, NULL)
               FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, place) ORDER BY a.place)
      FROM pg_catalog.pg_proc p JOIN own n ON n.oid = p.pronamespace
      UNION ALL
      SELECT 'pg_rewrite'::regclass, w.oid, 0, 'RULE', r.nspname, w.rulename, r.relname, r.kind,
             NULL
      FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
      WHERE w.rulename <> '_RETURN'
      UNION ALL
      SELECT 'pg_statistic_ext'::regclass, x.oid, 0, 'STATISTICS', n.nspname, x.stxname, NULL,
             NULL, NULL
      FROM pg_catalog.pg_statistic_ext x JOIN own n ON n.oid = x.stxnamespace
      UNION ALL
      SELECT 'pg_collation'::regclass, c.oid, 0, 'COLLATION', n.nspname, c.collname, NULL, NULL,
             NULL
      FROM pg_catalog.pg_collation c JOIN own n ON n.oid = c.collnamespace
      UNION ALL
      SELECT 'pg_operator'::regclass, o.oid, 0, 'OPERATOR', n.nspname,
             format('%s(%s, %s)', o.oprname,
               coalesce(nullif(o.oprleft, 0)::regtype::text, 'NONE'),
               coalesce(nullif(o.oprright, 0)::regtype::text, 'NONE')), NULL, NULL, NULL
      FROM pg_catalog.pg_operator o JOIN own n ON n.oid = o.oprnamespace
      UNION ALL
      SELECT 'pg_opfamily'::regclass, f.oid, 0, 'OPERATOR_FAMILY', n.nspname,
             format('%s using %s', f.opfname, a.amname), NULL, NULL, NULL
      FROM pg_catalog.pg_opfamily f JOIN own n ON n.oid = f.opfnamespace
      JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod
      UNION ALL
      SELECT 'pg_opclass'::regclass, c.oid, 0, 'OPERATOR_CLASS', n.nspname,
             format('%s using %s', c.opcname, a.amname), NULL, NULL, NULL
      FROM pg_catalog.pg_opclass c JOIN own n ON n.oid = c.opcnamespace
      JOIN pg_catalog.pg_am a ON a.oid = c.opcmethod
      UNION ALL
      SELECT d.classid, d.objid, 0,
             CASE d.refclassid WHEN 'pg_opclass'::regclass THEN 'OPERATOR_CLASS'
               ELSE 'OPERATOR_FAMILY' END,
             n.nspname, format('%s using %s', coalesce(c.opcname, f.opfname), a.amname), NULL,
             NULL, NULL
      FROM pg_catalog.pg_depend d
      LEFT JOIN pg_catalog.pg_opclass c
        ON d.refclassid = 'pg_opclass'::regclass AND c.oid = d.refobjid
      LEFT JOIN pg_catalog.pg_opfamily f
        ON d.refclassid = 'pg_opfamily'::regclass AND f.oid = d.refobjid
      JOIN own n ON n.oid = coalesce(c.opcnamespace, f.opfnamespace)
      JOIN pg_catalog.pg_am a ON a.oid = coalesce(c.opcmethod, f.opfmethod)
      WHERE d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)
        AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
      UNION ALL
      SELECT 'pg_cast'::regclass, c.oid, 0, 'CAST', NULL,
             format('(%s AS %s)', c.castsource::regtype, c.casttarget::regtype), NULL, NULL, NULL
      FROM pg_catalog.pg_cast c WHERE c.oid >= 16384
      UNION ALL
      SELECT 'pg_ts_parser'::regclass, p.oid, 0, 'TEXT_SEARCH_PARSER', n.nspname, p.prsname, NULL,
             NULL, NULL
      FROM pg_catalog.pg_ts_parser p JOIN own n ON n.oid = p.prsnamespace
      UNION ALL
      SELECT 'pg_ts_template'::regclass, t.oid, 0, 'TEXT_SEARCH_TEMPLATE', n.nspname, t.tmplname,
             NULL, NULL, NULL
      FROM pg_catalog.pg_ts_template t JOIN own n ON n.oid = t.tmplnamespace
      UNION ALL
      SELECT 'pg_ts_dict'::regclass, d.oid, 0, 'TEXT_SEARCH_DICTIONARY', n.nspname, d.dictname,
             NULL, NULL, NULL
      FROM pg_catalog.pg_ts_dict d JOIN own n ON n.oid = d.dictnamespace
      UNION ALL
      SELECT 'pg_ts_config'::regclass, c.oid, 0, 'TEXT_SEARCH_CONFIGURATION', n.nspname, c.cfgname,
             NULL, NULL, NULL
      FROM pg_catalog.pg_ts_config c JOIN own n ON n.oid = c.cfgnamespace
      UNION ALL
      SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, 0, 'FOREIGN_DATA_WRAPPER', NULL,
             w.fdwname, NULL, NULL, NULL
      FROM pg_catalog.pg_foreign_data_wrapper w
      UNION ALL
      SELECT 'pg_foreign_server'::regclass, s.oid, 0, 'FOREIGN_SERVER', NULL, s.srvname, NULL,
             NULL, NULL
      FROM pg_catalog.pg_foreign_server s
      UNION ALL
      SELECT 'pg_event_trigger'::regclass, e.oid, 0, 'EVENT_TRIGGER', NULL, e.evtname, NULL, NULL,
             NULL
      FROM pg_catalog.pg_event_trigger e
      UNION ALL
      SELECT 'pg_publication_rel'::regclass, x.oid, 0, 'PUBLICATION_MEMBER', NULL,
             format('%I.%I', s.nspname, c.relname), p.pubname, 'PUBLICATION', NULL
      FROM pg_catalog.pg_publication_rel x
      JOIN pg_catalog.pg_publication p ON p.oid = x.prpubid
      JOIN pg_catalog.pg_class c ON c.oid = x.prrelid
      JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
      UNION ALL
      SELECT 'pg_namespace'::regclass, n.oid, 0, 'NAMESPACE', NULL, n.nspname, NULL, NULL, NULL
      FROM own n
      UNION ALL
      SELECT 'pg_extension'::regclass, e.oid, 0, 'EXTENSION', NULL, e.extname, NULL, NULL, NULL
      FROM pg_catalog.pg_extension e
      ) t
      """;

  /**
   * Each by its place as one number: the table of the catalog, whose oid is <a
   * href="https://www.postgresql.org/docs/current/system-catalog-initial-data.html">small</a>, the
   * row, the part. Pins and the parts of system objects are left out: neither side of them is a
   * thing. That a sequence belongs to a column does not make it wait for that.
   */
  private static final String NEEDS = """
      SELECT (d.classid::int8 << 48) + (d.objid::int8 << 16) + d.objsubid,
             (d.refclassid::int8 << 48) + (d.refobjid::int8 << 16) + d.refobjsubid
      FROM pg_catalog.pg_depend d
      WHERE d.refobjid >= 16384 AND d.objid >= 16384
        AND NOT (d.deptype = 'a' AND d.objid IN (SELECT q.seqrelid FROM pg_catalog.pg_sequence q))
      """;

  private static final String PARTITIONS = """
      SELECT n.nspname, c.relname, pn.nspname, p.relname
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
      JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
      WHERE c.relispartition AND c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
      """;

  private static final String SHAPES = """
      SELECT c.oid, a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
             || CASE WHEN a.attcollation <> 0 THEN ' ' || a.attcollation::text ELSE '' END
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
      WHERE n.nspname = ANY (?) AND c.relkind = 'v' AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY c.oid, a.attnum
      """;

  private final CatalogScope catalog;
  private final PostgresTypes types;
  private final Map<Long, ObjectKey> things = new HashMap<>();
  private final Map<QualifiedName, QualifiedName> names = new HashMap<>();
  private final Map<QualifiedName, ObjectKey> partitions = new HashMap<>();

  CatalogDependencies(CatalogScope catalog, PostgresTypes types) {
    this.catalog = catalog;
    this.types = types;
  }

  Dependencies read() throws SQLException {
    readPartitions();
    List<long[]> pairs = readPairs();
    Set<Long> places = new HashSet<>();
    pairs.forEach(pair -> Collections.addAll(places, pair[0], pair[1]));
    Map<Long, ObjectKey> views = readThings(places);
    List<Dependencies.Need> needs = new ArrayList<>();
    for (long[] pair : pairs) {
      ObjectKey object = things.get(pair[0]);
      ObjectKey needed = things.get(pair[1]);
      if (object != null && needed != null) {
        needs.add(new Dependencies.Need(part(object, needed), whole(needed)));
      }
    }
    return new Dependencies(needs, shapes(views));
  }

  /** The places of what needs and of what is needed. */
  private List<long[]> readPairs() throws SQLException {
    List<long[]> pairs = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(NEEDS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        pairs.add(new long[] {row.getLong(1), row.getLong(2)});
      }
    }
    return pairs;
  }

  /** What of a column needs a type is its own type: all else of it can stay while that changes. */
  private static ObjectKey part(ObjectKey object, ObjectKey needed) {
    boolean isType = switch (needed.kind()) {
      case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> true;
      default -> false;
    };
    return isType && object.kind() == ObjectKind.COLUMN
        ? new ObjectKey(ObjectKind.COLUMN_TYPE, object.name(), object.owner(), List.of())
        : object;
  }

  /** Who needs a column of a partition is in the way of the partition. */
  private ObjectKey whole(ObjectKey needed) {
    return needed.kind() == ObjectKind.COLUMN
        ? partitions.getOrDefault(needed.table(), needed)
        : needed;
  }

  private void readPartitions() throws SQLException {
    try (PreparedStatement statement = catalog.prepare(PARTITIONS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1), row.getString(2));
        QualifiedName table = catalog.name(row.getString(3), row.getString(4));
        partitions.put(name, Partition.key(table, name));
      }
    }
  }

  /** Of most columns nobody has need: they are passed over. */
  private Map<Long, ObjectKey> readThings(Set<Long> places) throws SQLException {
    Map<Long, ObjectKey> views = new HashMap<>();
    try (PreparedStatement statement = catalog.prepare(THINGS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Long place = row.getLong(1);
        boolean isView = row.getString(2).equals(ObjectKind.VIEW.name());
        if (isView || places.contains(place)) {
          ObjectKey key = key(row);
          things.put(place, key);
          if (isView) {
            views.put(row.getLong(8), key);
          }
        }
      }
    }
    return views;
  }

  private ObjectKey key(ResultSet row) throws SQLException {
    ObjectKind kind = ObjectKind.valueOf(row.getString(2));
    String schema = row.getString(3);
    String name = row.getString(4);
    String owner = row.getString(5);
    if (owner != null) {
      ObjectKind ownerKind = ObjectKind.valueOf(row.getString(6));
      QualifiedName on =
          one(schema == null ? QualifiedName.of(owner) : catalog.name(schema, owner));
      // Triggers and policies say TABLE of whatever they are on.
      boolean isPart = kind == ObjectKind.TRIGGER || kind == ObjectKind.POLICY;
      ObjectKey of = ObjectKey.of(isPart ? ObjectKind.TABLE : ownerKind, on);
      boolean isLocal = kind == ObjectKind.INDEX || kind == ObjectKind.CONSTRAINT;
      return new ObjectKey(
          kind, on.sibling(name), isLocal ? partitions.getOrDefault(on, of) : of, List.of());
    }
    if (schema == null) {
      return ObjectKey.of(kind, QualifiedName.of(name));
    }
    QualifiedName whole = catalog.name(schema, name);
    ObjectKey key = new ObjectKey(kind, whole, null, arguments(row.getArray(7)));
    return kind == ObjectKind.TABLE ? partitions.getOrDefault(whole, key) : key;
  }

  /** A table has many parts, which can share its name. */
  private QualifiedName one(QualifiedName name) {
    return names.computeIfAbsent(name, same -> same);
  }

  private List<DataType> arguments(@Nullable Array printed) throws SQLException {
    List<DataType> arguments = new ArrayList<>();
    if (printed != null) {
      for (String type : (String[]) printed.getArray()) {
        arguments.add(PostgresTypes.relativeTo(types.canonical(types.read(type)), catalog.own()));
      }
    }
    return arguments;
  }

  private Map<ObjectKey, List<String>> shapes(Map<Long, ObjectKey> views) throws SQLException {
    Map<ObjectKey, List<String>> shapes = new HashMap<>();
    try (PreparedStatement statement = catalog.prepare(SHAPES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ObjectKey view = views.get(row.getLong(1));
        if (view != null) {
          shapes.computeIfAbsent(view, key -> new ArrayList<>()).add(row.getString(2));
        }
      }
    }
    return shapes;
  }
}
