package org.athanor.dialects.postgresql;

import java.util.List;

/**
 * The parts of {@link CatalogServerObjects}' query that read what tables, columns, triggers and
 * indexes have beyond their definitions.
 *
 * <p>Each is a SELECT over the relations that the query starts with.
 */
final class TablePartQueries {
  private static final String RULES = """
      SELECT 'RULE', r.nspname, w.rulename::text, r.path,
             ARRAY[rtrim(pg_catalog.pg_get_ruledef(w.oid), ';')]
             || CASE w.ev_enabled WHEN 'O' THEN '{}'::text[]
                  ELSE ARRAY[format('ALTER TABLE %s %s RULE %I', r.name, s.words, w.rulename)] END,
             '{}'::text[], ARRAY[format('DROP RULE %I ON %s', w.rulename, r.name)],
             format('RULE %I ON %s', w.rulename, r.name), obj_description(w.oid, 'pg_rewrite')
      FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class
      JOIN state s ON s.letter = w.ev_enabled WHERE w.rulename <> '_RETURN'
      """;
  private static final String STATISTICS = """
      SELECT 'STATISTICS', n.nspname, x.stxname::text, NULL,
             ARRAY[pg_catalog.pg_get_statisticsobjdef(x.oid)]
             || CASE WHEN %target >= 0 THEN
                  ARRAY[format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, x.stxname,
                    %target)] ELSE '{}'::text[] END,
             '{}', ARRAY[format('DROP STATISTICS %I.%I', n.nspname, x.stxname)],
             format('STATISTICS %I.%I', n.nspname, x.stxname),
             obj_description(x.oid, 'pg_statistic_ext')
      FROM pg_catalog.pg_statistic_ext x JOIN own n ON n.oid = x.stxnamespace
      JOIN relation r ON r.oid = x.stxrelid
      """;
  /** All of a table at once, in their order, which a dump keeps. */
  private static final String STORAGE = """
      SELECT 'SETTING', r.nspname, 'storage', r.path,
             ARRAY[format('ALTER TABLE %s SET (%s)', r.name,
               string_agg(format('%s = %L', o.name, o.value), ', ' ORDER BY o.place))],
             '{}', ARRAY[format('ALTER TABLE %s RESET (%s)', r.name,
               string_agg(o.name, ', ' ORDER BY o.place))], NULL, NULL
      FROM relation r LEFT JOIN pg_catalog.pg_class t ON t.oid = r.reltoastrelid
      CROSS JOIN LATERAL (
        SELECT option_name AS name, option_value AS value, place
        FROM ROWS FROM (pg_catalog.pg_options_to_table(r.reloptions))
          WITH ORDINALITY AS x (option_name, option_value, place)
        UNION ALL SELECT 'toast.' || option_name, option_value, 1000 + place
        FROM ROWS FROM (pg_catalog.pg_options_to_table(t.reloptions))
          WITH ORDINALITY AS x (option_name, option_value, place)) o
      WHERE r.relkind IN ('r', 'p')
      GROUP BY r.nspname, r.path, r.name
      """;

  private static final String PERSISTENCE = """
      SELECT 'SETTING', r.nspname, 'persistence', r.path,
             ARRAY[format('ALTER TABLE %s SET UNLOGGED', r.name)], NULL,
             ARRAY[format('ALTER TABLE %s SET LOGGED', r.name)], NULL, NULL
      FROM relation r JOIN pg_catalog.pg_class c ON c.oid = r.oid
      WHERE r.relkind IN ('r', 'p') AND c.relpersistence = 'u'
      UNION ALL
      SELECT 'SETTING', n.nspname, 'persistence', ARRAY['SEQUENCE', c.relname::text],
             ARRAY[format('ALTER SEQUENCE %I.%I SET UNLOGGED', n.nspname, c.relname)], NULL,
             ARRAY[format('ALTER SEQUENCE %I.%I SET LOGGED', n.nspname, c.relname)], NULL, NULL
      FROM pg_catalog.pg_class c JOIN own n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND c.relpersistence = 'u'
      """;
  private static final String SEQUENCE_OWNERS = """
      SELECT 'SETTING', r.nspname, 'owner',
             ARRAY['SEQUENCE', c.relname, 'COLUMN', a.attname] || r.path,
             ARRAY[format('ALTER SEQUENCE %I.%I OWNED BY %s.%I', n.nspname, c.relname, r.name,
               a.attname)], NULL,
             ARRAY[format('ALTER SEQUENCE %I.%I OWNED BY NONE', n.nspname, c.relname)], NULL, NULL
      FROM pg_catalog.pg_depend d JOIN relation r ON r.oid = d.refobjid
      JOIN pg_catalog.pg_class c ON c.oid = d.objid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND d.deptype = 'a' AND d.refobjsubid > 0 AND c.relkind = 'S'
      """;
  private static final String REPLICA_IDENTITY = """
      SELECT 'SETTING', r.nspname, 'replica identity',
             CASE WHEN i.relname IS NULL THEN r.path ELSE ARRAY['INDEX', i.relname] || r.path END,
             ARRAY[format('ALTER TABLE ONLY %s REPLICA IDENTITY %s', r.name,
               CASE r.relreplident WHEN 'n' THEN 'NOTHING' WHEN 'f' THEN 'FULL'
                 ELSE format('USING INDEX %I', i.relname) END)],
             NULL, ARRAY[format('ALTER TABLE ONLY %s REPLICA IDENTITY DEFAULT', r.name)], NULL, NULL
      FROM relation r LEFT JOIN (SELECT x.indrelid, c.relname::text FROM pg_catalog.pg_index x
        JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid WHERE x.indisreplident) i
        ON i.indrelid = r.oid AND r.relreplident = 'i'
      WHERE r.relkind IN ('r', 'p')
        AND (r.relreplident IN ('n', 'f') OR r.relreplident = 'i' AND i.relname IS NOT NULL)
      """;
  /** Kept for when row security is enabled; that with it enabled has a record of its own. */
  private static final String FORCED_SECURITY = """
      SELECT 'SETTING', r.nspname, 'forced row security', r.path,
             ARRAY[format('ALTER TABLE ONLY %s FORCE ROW LEVEL SECURITY', r.name)], NULL,
             ARRAY[format('ALTER TABLE ONLY %s NO FORCE ROW LEVEL SECURITY', r.name)], NULL, NULL
      FROM relation r JOIN pg_catalog.pg_class c ON c.oid = r.oid
      WHERE c.relforcerowsecurity AND NOT c.relrowsecurity
      """;

  /** A view's own defaults, for those who insert into it. */
  private static final String VIEW_DEFAULTS = """
      SELECT 'SETTING', r.nspname, 'default', ARRAY['COLUMN', a.attname::text] || r.path,
             ARRAY[format('ALTER VIEW %s ALTER %I SET DEFAULT %s', r.name, a.attname,
               pg_catalog.pg_get_expr(d.adbin, d.adrelid))], NULL,
             ARRAY[format('ALTER VIEW %s ALTER %I DROP DEFAULT', r.name, a.attname)], NULL, NULL
      FROM relation r JOIN pg_catalog.pg_attrdef d ON d.adrelid = r.oid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE r.relkind = 'v'
      """;

  /** A table of a type is made as any other and given to the type then. */
  private static final String TABLE_TYPES = """
      SELECT 'SETTING', r.nspname, 'type', r.path,
             ARRAY[format('ALTER TABLE %s OF %s', r.name, c.reloftype::regtype)], NULL,
             ARRAY[format('ALTER TABLE %s NOT OF', r.name)], NULL, NULL
      FROM relation r JOIN pg_catalog.pg_class c ON c.oid = r.oid WHERE c.reloftype <> 0
      """;
  /** What a table has otherwise in columns that it has from another table alone. */
  private static final String INHERITED_COLUMNS = """
      SELECT 'SETTING', r.nspname, s.name, ARRAY['COLUMN', a.attname::text] || r.path,
             ARRAY[format('ALTER TABLE ONLY %s ALTER COLUMN %I %s', r.name, a.attname, s.make)],
             NULL,
             ARRAY[format('ALTER TABLE ONLY %s ALTER COLUMN %I %s', r.name, a.attname, s.unmake)],
             NULL, NULL
      FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
      CROSS JOIN LATERAL (
        SELECT p.attnotnull, p.attrelid, p.attnum FROM pg_catalog.pg_inherits i
        JOIN pg_catalog.pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname
        WHERE i.inhrelid = r.oid ORDER BY i.inhseqno LIMIT 1) p
      LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = p.attrelid AND d.adnum = p.attnum
      CROSS JOIN LATERAL (
        SELECT pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS own,
               pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS parental) e
      CROSS JOIN LATERAL (
        SELECT 'default' AS name, coalesce('SET DEFAULT ' || e.own, 'DROP DEFAULT') AS make,
               coalesce('SET DEFAULT ' || e.parental, 'DROP DEFAULT') AS unmake
        WHERE e.own IS DISTINCT FROM e.parental AND a.attgenerated = '' AND a.attidentity = ''
        UNION ALL SELECT 'not null', 'SET NOT NULL', 'DROP NOT NULL'
        WHERE a.attnotnull AND NOT p.attnotnull AND NOT EXISTS (
          SELECT 1 FROM pg_catalog.pg_index x
          WHERE x.indrelid = a.attrelid AND x.indisprimary AND a.attnum = ANY (x.indkey))) s
      WHERE a.attnum > 0 AND NOT a.attisdropped AND (r.relispartition OR NOT a.attislocal)
        AND a.attinhcount > 0 AND r.relkind IN ('r', 'p')
      """;
  /**
   * Indexes and constraints that one partition has and the table that it belongs to has not. A
   * primary key that goes leaves its columns without NULL.
   */
  private static final String PARTS_OF_PARTITIONS = """
      SELECT 'INDEX', r.nspname, c.relname::text, r.path,
             ARRAY[replace(pg_catalog.pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ')], '{}',
             ARRAY[format('DROP INDEX %I.%I', r.nspname, c.relname)], NULL, NULL
      FROM relation r JOIN pg_catalog.pg_index x ON x.indrelid = r.oid
      JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
      WHERE r.relispartition AND r.relkind IN ('r', 'p') AND NOT c.relispartition
        AND x.indisvalid AND NOT EXISTS (
          SELECT 1 FROM pg_catalog.pg_constraint k
          WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
      UNION ALL
      SELECT 'CONSTRAINT', r.nspname, k.conname::text, r.path,
             ARRAY[format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.name, k.conname,
               pg_catalog.pg_get_constraintdef(k.oid))], '{}',
             ARRAY[format('ALTER TABLE %s DROP CONSTRAINT %I', r.name, k.conname)]
             || ARRAY(SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', r.name,
                 a.attname)
               FROM pg_catalog.pg_inherits i
               JOIN pg_catalog.pg_attribute p ON p.attrelid = i.inhparent AND NOT p.attnotnull
               JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attname = p.attname
               WHERE i.inhrelid = r.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)
               ORDER BY a.attnum), NULL, NULL
      FROM relation r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid
      WHERE r.relispartition AND r.relkind IN ('r', 'p') AND k.conislocal
        AND k.contype IN ('p', 'u', 'x', 'c', 'f') AND k.conparentid = 0 AND k.coninhcount = 0
      """;

  private static final String CLUSTERING = """
      SELECT 'SETTING', r.nspname, 'cluster', ARRAY['INDEX', c.relname::text] || r.path,
             ARRAY[format('ALTER %s %s CLUSTER ON %I',
               CASE r.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END,
               r.name, c.relname)],
             NULL, ARRAY[format('ALTER %s %s SET WITHOUT CLUSTER',
               CASE r.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, r.name)],
             NULL, NULL
      FROM pg_catalog.pg_index x JOIN relation r ON r.oid = x.indrelid
      JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid WHERE x.indisclustered
      """;
  private static final String COLUMN_SETTINGS = """
      SELECT 'SETTING', r.nspname, s.name, ARRAY['COLUMN', a.attname::text] || r.path,
             ARRAY[format('ALTER TABLE ONLY %s ALTER COLUMN %I %s', r.name, a.attname, s.make)],
             CASE WHEN s.name = 'options' THEN '{}'::text[] END,
             ARRAY[format('ALTER TABLE ONLY %s ALTER COLUMN %I %s', r.name, a.attname, s.unmake)],
             NULL, NULL
      FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      CROSS JOIN LATERAL (
        SELECT 'statistics' AS name, 'SET STATISTICS ' || a.attstattarget AS make,
               'SET STATISTICS -1' AS unmake
        WHERE a.attstattarget >= 0
        UNION ALL SELECT 'storage', 'SET STORAGE ' || w.words, 'SET STORAGE ' || d.words
        FROM storage w, storage d
        WHERE a.attstorage <> t.typstorage AND w.letter = a.attstorage
          AND d.letter = t.typstorage AND r.relkind IN ('r', 'p', 'f')
        UNION ALL SELECT 'options',
               format('SET (%s)', string_agg(
                 format('%s = %L', o.option_name, o.option_value), ', ' ORDER BY o.place)),
               format('RESET (%s)', string_agg(o.option_name, ', '))
        FROM ROWS FROM (pg_catalog.pg_options_to_table(a.attoptions))
          WITH ORDINALITY AS o (option_name, option_value, place) HAVING count(*) > 0
        %compression) s
      WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'm', 'f')
      """;

  /** See <a href="https://www.postgresql.org/docs/14/sql-altertable.html">ALTER TABLE</a>. */
  private static final String COMPRESSION = """
      UNION ALL SELECT 'compression',
               'SET COMPRESSION ' || CASE a.attcompression WHEN 'l' THEN 'lz4' ELSE 'pglz' END,
               'SET COMPRESSION default' WHERE a.attcompression <> ''""";

  private static final String TRIGGER_STATES = """
      SELECT 'SETTING', r.nspname, 'state', ARRAY['TRIGGER', t.tgname::text, 'TABLE', r.relname],
             ARRAY[format('ALTER TABLE %s %s TRIGGER %I', r.name, s.words, t.tgname)], NULL,
             ARRAY[format('ALTER TABLE %s ENABLE TRIGGER %I', r.name, t.tgname)], NULL, NULL
      FROM pg_catalog.pg_trigger t JOIN relation r ON r.oid = t.tgrelid
      JOIN state s ON s.letter = t.tgenabled
      WHERE NOT t.tgisinternal AND t.tgenabled <> 'O' AND NOT r.relispartition
      """;
  private static final String INDEX_COMMENTS = """
      SELECT 'COMMENT', r.nspname, c.relname::text,
             ARRAY['INDEX', c.relname] || r.path,
             NULL, NULL, NULL, format('INDEX %I.%I', r.nspname, c.relname), d.description
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_index x ON x.indexrelid = d.objoid
      JOIN pg_catalog.pg_class c ON c.oid = d.objoid JOIN relation r ON r.oid = x.indrelid
      WHERE d.classoid = 'pg_class'::regclass
      """;
  private static final String CONSTRAINT_COMMENTS = """
      SELECT 'COMMENT', r.nspname, k.conname::text, ARRAY['CONSTRAINT', k.conname] || r.path,
             NULL, NULL, NULL, format('CONSTRAINT %I ON %s', k.conname, r.name), d.description
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_constraint k ON k.oid = d.objoid
      JOIN relation r ON r.oid = k.conrelid WHERE d.classoid = 'pg_constraint'::regclass
      UNION ALL
      SELECT 'COMMENT', n.nspname, k.conname::text, ARRAY['DOMAIN', t.typname::text],
             NULL, NULL, NULL,
             format('CONSTRAINT %I ON DOMAIN %I.%I', k.conname, n.nspname, t.typname),
             d.description
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_constraint k ON k.oid = d.objoid
      JOIN pg_catalog.pg_type t ON t.oid = k.contypid JOIN own n ON n.oid = t.typnamespace
      WHERE d.classoid = 'pg_constraint'::regclass
      """;
  private static final String COLUMN_COMMENTS = """
      SELECT 'COMMENT', n.nspname, a.attname::text,
             CASE WHEN c.relkind = 'c' THEN ARRAY['COMPOSITE_TYPE', c.relname::text]
               ELSE r.path END,
             NULL, NULL, NULL, format('COLUMN %I.%I.%I', n.nspname, c.relname, a.attname),
             d.description
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_class c ON c.oid = d.objoid
      JOIN own n ON n.oid = c.relnamespace LEFT JOIN relation r ON r.oid = c.oid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
      WHERE d.classoid = 'pg_class'::regclass AND d.objsubid > 0
        AND (c.relkind = 'c' OR r.relkind IN ('v', 'm', 'f') OR r.relispartition)
      """;
  private static final String OTHER_COMMENTS = """
      SELECT 'COMMENT', n.nspname, c.relname::text,
             CASE c.relkind WHEN 'S' THEN ARRAY['SEQUENCE', c.relname::text] ELSE r.path END,
             NULL, NULL, NULL, format('%s %I.%I', CASE c.relkind WHEN 'S' THEN 'SEQUENCE'
               WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, c.relname), d.description
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_class c ON c.oid = d.objoid
      JOIN own n ON n.oid = c.relnamespace LEFT JOIN relation r ON r.oid = c.oid
      WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0
        AND (c.relkind = 'S' OR r.relispartition) AND NOT EXISTS (SELECT 1 FROM member m
          WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
      UNION ALL
      SELECT 'COMMENT', n.nspname, t.typname::text, ARRAY['ENUM_TYPE', t.typname::text],
             NULL, NULL, NULL, format('TYPE %I.%I', n.nspname, t.typname), d.description
      FROM pg_catalog.pg_description d JOIN pg_catalog.pg_type t ON t.oid = d.objoid
      JOIN own n ON n.oid = t.typnamespace
      WHERE d.classoid = 'pg_type'::regclass AND t.typtype = 'e' AND NOT EXISTS (
        SELECT 1 FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
      """;

  private TablePartQueries() {}

  static List<String> of(PostgresVersion version) {
    String compression = version.hasColumnCompression() ? COMPRESSION : "";
    return List.of(
        RULES,
        STATISTICS.replace("%target", version.hasStatisticsTargets() ? "x.stxstattarget" : "-1"),
        STORAGE,
        PERSISTENCE,
        SEQUENCE_OWNERS,
        REPLICA_IDENTITY,
        FORCED_SECURITY,
        VIEW_DEFAULTS,
        TABLE_TYPES,
        INHERITED_COLUMNS,
        PARTS_OF_PARTITIONS,
        CLUSTERING,
        COLUMN_SETTINGS.replace("%compression", compression),
        TRIGGER_STATES,
        INDEX_COMMENTS,
        CONSTRAINT_COMMENTS,
        COLUMN_COMMENTS,
        OTHER_COMMENTS);
  }
}
