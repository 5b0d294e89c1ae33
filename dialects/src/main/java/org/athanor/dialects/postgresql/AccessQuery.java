package org.athanor.dialects.postgresql;

/** The query of {@link CatalogAccess}. */
final class AccessQuery {
  /**
   * Each thing with the path of its name, the words for it behind GRANT ... ON and behind ALTER,
   * the letter that acldefault() and pg_default_acl know its kind by (null where it has no
   * privileges), its owner (null where that follows from something else) and its privileges.
   */
  private static final String THINGS = """
      WITH own AS MATERIALIZED (
        SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?)
      ), member AS MATERIALIZED (
        SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
      ), thing (class, oid, schema, space, path, arguments, target, altered, letter, owner, role,
          acl) AS (
        SELECT 'pg_class'::regclass, c.oid, n.nspname, n.oid,
               CASE c.relkind WHEN 'v' THEN ARRAY['VIEW', c.relname::text]
                 WHEN 'm' THEN ARRAY['MATERIALIZED_VIEW', c.relname::text]
                 WHEN 'f' THEN ARRAY['FOREIGN_TABLE', c.relname::text]
                 WHEN 'S' THEN ARRAY['SEQUENCE', c.relname::text]
                   || CASE WHEN t.relname IS NOT NULL THEN ARRAY['TABLE', t.relname::text] END
                 ELSE CASE WHEN p.relname IS NULL THEN ARRAY['TABLE', c.relname::text]
                   ELSE ARRAY['PARTITION', c.relname::text, 'TABLE', p.relname::text,
                     pn.nspname::text] END END,
               NULL::text[],
               CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END || i.name,
               CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW'
                 WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE'
                 ELSE 'TABLE' END || i.name,
               CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, c.relowner,
               CASE WHEN t.relname IS NULL THEN c.relowner END, c.relacl
        FROM pg_catalog.pg_class c JOIN own n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (SELECT format(' %I.%I', n.nspname, c.relname) AS name) i
        LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
        LEFT JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
        LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
        LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
          AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND c.relkind = 'S'
        LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        UNION ALL
        SELECT 'pg_proc'::regclass, p.oid, n.nspname, n.oid, ARRAY[i.kind, p.proname::text],
               ARRAY(SELECT pg_catalog.format_type(a.type, NULL)
                 FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, place) ORDER BY a.place),
               CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END || i.name,
               i.kind || CASE WHEN p.prokind = 'a' AND p.pronargs = 0
                 THEN format(' %I.%I(*)', n.nspname, p.proname) ELSE i.name END,
               'f', p.proowner, p.proowner, p.proacl
        FROM pg_catalog.pg_proc p JOIN own n ON n.oid = p.pronamespace
        CROSS JOIN LATERAL (
          SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE'
                   ELSE 'FUNCTION' END AS kind,
                 format(' %I.%I(%s)', n.nspname, p.proname,
                   CASE p.prokind WHEN 'a' THEN pg_catalog.oidvectortypes(p.proargtypes)
                     ELSE pg_catalog.pg_get_function_identity_arguments(p.oid) END) AS name) i
        UNION ALL
        SELECT 'pg_type'::regclass, t.oid, n.nspname, n.oid,
               ARRAY[CASE t.typtype WHEN 'e' THEN 'ENUM_TYPE' WHEN 'd' THEN 'DOMAIN'
                 WHEN 'c' THEN 'COMPOSITE_TYPE' ELSE 'RANGE_TYPE' END, t.typname], NULL,
               format('TYPE %I.%I', n.nspname, t.typname),
               format('%s %I.%I', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END,
                 n.nspname, t.typname),
               'T', t.typowner, t.typowner, t.typacl
        FROM pg_catalog.pg_type t JOIN own n ON n.oid = t.typnamespace
        LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
        WHERE t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c'
        UNION ALL
        SELECT 'pg_namespace'::regclass, n.oid, NULL, 0, ARRAY['NAMESPACE', s.nspname::text], NULL,
               format('SCHEMA %I', s.nspname), format('SCHEMA %I', s.nspname), 'n', s.nspowner,
               s.nspowner, s.nspacl
        FROM own n JOIN pg_catalog.pg_namespace s ON s.oid = n.oid
        UNION ALL
        SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, NULL, 0,
               ARRAY['FOREIGN_DATA_WRAPPER', w.fdwname::text], NULL,
               format('FOREIGN DATA WRAPPER %I', w.fdwname),
               format('FOREIGN DATA WRAPPER %I', w.fdwname), 'F', w.fdwowner, w.fdwowner, w.fdwacl
        FROM pg_catalog.pg_foreign_data_wrapper w
        UNION ALL
        SELECT 'pg_foreign_server'::regclass, s.oid, NULL, 0,
               ARRAY['FOREIGN_SERVER', s.srvname::text], NULL,
               format('FOREIGN SERVER %I', s.srvname), format('SERVER %I', s.srvname), 'S',
               s.srvowner, s.srvowner, s.srvacl
        FROM pg_catalog.pg_foreign_server s
        UNION ALL
        SELECT x.class, x.oid, x.schema, 0, ARRAY[x.kind, x.path], NULL, NULL,
               concat(replace(x.kind, '_', ' '), ' ', x.name), NULL, x.owner, x.owner, NULL
        FROM (
          SELECT 'pg_collation'::regclass, c.oid, n.nspname, 'COLLATION', c.collname::text,
                 format('%I.%I', n.nspname, c.collname), c.collowner
          FROM pg_catalog.pg_collation c JOIN own n ON n.oid = c.collnamespace
          UNION ALL
          SELECT 'pg_statistic_ext'::regclass, s.oid, n.nspname, 'STATISTICS', s.stxname,
                 format('%I.%I', n.nspname, s.stxname), s.stxowner
          FROM pg_catalog.pg_statistic_ext s JOIN own n ON n.oid = s.stxnamespace
          UNION ALL
          SELECT 'pg_ts_dict'::regclass, d.oid, n.nspname, 'TEXT_SEARCH_DICTIONARY', d.dictname,
                 format('%I.%I', n.nspname, d.dictname), d.dictowner
          FROM pg_catalog.pg_ts_dict d JOIN own n ON n.oid = d.dictnamespace
          UNION ALL
          SELECT 'pg_ts_config'::regclass, c.oid, n.nspname, 'TEXT_SEARCH_CONFIGURATION',
                 c.cfgname, format('%I.%I', n.nspname, c.cfgname), c.cfgowner
          FROM pg_catalog.pg_ts_config c JOIN own n ON n.oid = c.cfgnamespace
          UNION ALL
          SELECT 'pg_operator'::regclass, o.oid, n.nspname, 'OPERATOR', i.path,
                 format('%I.%s', n.nspname, i.path), o.oprowner
          FROM pg_catalog.pg_operator o JOIN own n ON n.oid = o.oprnamespace
          CROSS JOIN LATERAL (
            SELECT format('%s(%s, %s)', o.oprname,
              coalesce(nullif(o.oprleft, 0)::regtype::text, 'NONE'),
              coalesce(nullif(o.oprright, 0)::regtype::text, 'NONE')) AS path) i
          UNION ALL
          SELECT 'pg_opfamily'::regclass, f.oid, n.nspname, 'OPERATOR_FAMILY',
                 format('%s using %s', f.opfname, a.amname),
                 format('%I.%I USING %I', n.nspname, f.opfname, a.amname), f.opfowner
          FROM pg_catalog.pg_opfamily f JOIN own n ON n.oid = f.opfnamespace
          JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod
          UNION ALL
          SELECT 'pg_opclass'::regclass, c.oid, n.nspname, 'OPERATOR_CLASS',
                 format('%s using %s', c.opcname, a.amname),
                 format('%I.%I USING %I', n.nspname, c.opcname, a.amname), c.opcowner
          FROM pg_catalog.pg_opclass c JOIN own n ON n.oid = c.opcnamespace
          JOIN pg_catalog.pg_am a ON a.oid = c.opcmethod
          UNION ALL
          SELECT 'pg_publication'::regclass, p.oid, NULL, 'PUBLICATION', p.pubname,
                 format('%I', p.pubname), p.pubowner
          FROM pg_catalog.pg_publication p
          UNION ALL
          SELECT 'pg_event_trigger'::regclass, e.oid, NULL, 'EVENT_TRIGGER', e.evtname,
                 format('%I', e.evtname), e.evtowner
          FROM pg_catalog.pg_event_trigger e
        ) AS x (class, oid, schema, kind, path, name, owner)
      )
      """;

  /**
   * All entries of a list: what is there, what CREATE gives (for a member of an extension, the
   * extension), and what defaults of the role give.
   */
  private static final String ENTRIES = """
      , preset AS MATERIALIZED (
        SELECT CASE f.defaclobjtype WHEN 'S' THEN 's' ELSE f.defaclobjtype END::"char" AS letter,
               f.defaclnamespace AS space, f.defaclrole AS role, f.defaclacl AS acl
        FROM pg_catalog.pg_default_acl f WHERE f.defaclrole = current_user::regrole
      ), granted AS MATERIALIZED (
        SELECT p.classoid AS class, p.objoid AS oid, p.initprivs AS acl
        FROM pg_catalog.pg_init_privs p
        JOIN member m ON m.classid = p.classoid AND m.objid = p.objoid
        WHERE p.objsubid = 0
      ), entry AS (
        SELECT t.class, t.oid, x.origin, x.grantee, x.privilege_type, x.is_grantable, x.name
        FROM thing t LEFT JOIN granted g ON g.class = t.class AND g.oid = t.oid
        CROSS JOIN LATERAL (
          SELECT 'own' AS origin, e.grantee, e.privilege_type, e.is_grantable, NULL::name AS name
          FROM aclexplode(coalesce(t.acl, acldefault(t.letter, t.owner))) e
          UNION ALL
          SELECT 'own', e.grantee, e.privilege_type, e.is_grantable, a.attname
          FROM pg_catalog.pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) e
          WHERE t.letter = 'r' AND a.attrelid = t.oid AND a.attacl IS NOT NULL
            AND NOT a.attisdropped
          UNION ALL
          SELECT 'given', e.grantee, e.privilege_type, false, NULL
          FROM aclexplode(coalesce(g.acl, acldefault(t.letter, t.owner))) e
          UNION ALL
          SELECT 'initial', e.grantee, e.privilege_type, e.is_grantable, NULL
          FROM preset f CROSS JOIN LATERAL aclexplode(f.acl) e
          WHERE f.letter = t.letter AND f.space IN (0, t.space) AND e.grantee <> f.role
          UNION ALL
          SELECT 'initial', e.grantee, e.privilege_type, false, NULL
          FROM aclexplode(acldefault(t.letter, t.owner)) e
          WHERE e.grantee <> t.owner AND NOT EXISTS (SELECT 1 FROM preset f
            WHERE f.letter = t.letter AND f.space = 0)
        ) x
        WHERE t.letter IS NOT NULL AND (g.acl IS NULL OR t.acl IS DISTINCT FROM g.acl)
          AND (t.acl IS NOT NULL OR EXISTS (SELECT 1 FROM preset)
          OR t.oid IN (SELECT a.attrelid FROM pg_catalog.pg_attribute a
            WHERE a.attacl IS NOT NULL))
      ), worded AS (
        SELECT e.class, e.oid, e.origin, e.grantee, e.is_grantable,
               string_agg(e.words, ', ' ORDER BY e.words) AS words,
               count(*) FILTER (WHERE NOT e.is_partial) AS whole
        FROM (
          SELECT e.class, e.oid, e.origin, e.grantee, e.is_grantable, e.name IS NOT NULL
                   AS is_partial, e.privilege_type || coalesce(
                   ' (' || string_agg(DISTINCT quote_ident(e.name), ', ') || ')', '') AS words
          FROM entry e
          GROUP BY e.class, e.oid, e.origin, e.grantee, e.is_grantable, e.privilege_type,
                   e.name IS NOT NULL
        ) e
        GROUP BY e.class, e.oid, e.origin, e.grantee, e.is_grantable
      ), held AS (
        SELECT t.class, t.oid, t.schema, t.path, t.arguments, t.target, t.owner, w.grantee,
               EXISTS (SELECT 1 FROM preset f WHERE f.letter = t.letter
                 AND f.space IN (0, t.space)) AS is_preset,
               CASE w.grantee WHEN 0 THEN 'PUBLIC'
                 ELSE quote_ident(pg_catalog.pg_get_userbyid(w.grantee)) END AS role,
               max(CASE WHEN w.whole = f.whole AND w.words NOT LIKE '%(%' THEN 'ALL'
                 ELSE w.words END) FILTER (WHERE w.origin = 'own' AND NOT w.is_grantable)
                 AS plain,
               max(CASE WHEN w.whole = f.whole AND w.words NOT LIKE '%(%' THEN 'ALL'
                 ELSE w.words END) FILTER (WHERE w.origin = 'own' AND w.is_grantable)
                 AS grantable,
               max(CASE WHEN w.whole = f.whole THEN 'ALL' ELSE w.words END)
                 FILTER (WHERE w.origin = 'given') AS given,
               max(CASE WHEN w.whole = f.whole THEN 'ALL' ELSE w.words END)
                 FILTER (WHERE w.origin = 'initial') AS initial
        FROM thing t JOIN worded w ON w.class = t.class AND w.oid = t.oid
        JOIN worded f ON f.class = t.class AND f.oid = t.oid AND f.origin = 'given'
          AND f.grantee = t.owner
        GROUP BY t.class, t.oid, t.schema, t.space, t.letter, t.path, t.arguments, t.target,
                 t.owner, w.grantee
      )
      """;

  private static final String RESULT = """
      SELECT 'OWNER', 'owner', t.schema, t.path, t.arguments,
             ARRAY[format('ALTER %s OWNER TO %I', t.altered, pg_catalog.pg_get_userbyid(t.role))],
             ARRAY[format('ALTER %s OWNER TO %I', t.altered, pg_catalog.pg_get_userbyid(t.role))],
             ARRAY[format('ALTER %s OWNER TO CURRENT_USER', t.altered)]
      FROM thing t
      WHERE t.role <> current_user::regrole AND t.path[1] <> 'NAMESPACE' AND NOT EXISTS (
        SELECT 1 FROM member m WHERE m.classid = t.class AND m.objid = t.oid)
      UNION ALL
      SELECT 'PRIVILEGES',
             CASE WHEN h.grantee = h.owner AND h.owner <> current_user::regrole
               THEN 'its owner' ELSE h.role END, h.schema, h.path, h.arguments,
             array_remove(ARRAY[CASE WHEN h.given IS NOT NULL THEN s.taken END, s.made,
               s.passed_on], NULL),
             array_remove(ARRAY[s.taken, s.made, s.passed_on], NULL),
             array_remove(ARRAY[s.taken, s.given], NULL)
      FROM held h CROSS JOIN LATERAL (
        SELECT format('REVOKE ALL ON %s FROM %s', h.target, h.role) AS taken,
               'GRANT ' || h.plain || format(' ON %s TO %s', h.target, h.role) AS made,
               'GRANT ' || h.grantable || format(' ON %s TO %s WITH GRANT OPTION', h.target,
                 h.role) AS passed_on,
               'GRANT ' || h.given || format(' ON %s TO %s', h.target, h.role) AS given
      ) s
      WHERE h.grantable IS NOT NULL OR h.plain IS DISTINCT FROM h.given
      UNION ALL
      SELECT 'INITIAL_PRIVILEGES', h.role, h.schema, h.path, h.arguments,
             array_remove(ARRAY[CASE WHEN h.initial IS NOT NULL
                 THEN format('REVOKE ALL ON %s FROM %s', h.target, h.role) END,
               CASE WHEN h.plain = h.given
                 THEN format('GRANT %s ON %s TO %s', h.plain, h.target, h.role) END], NULL),
             '{}', ARRAY[format('REVOKE ALL ON %s FROM %s', h.target, h.role)]
      FROM held h
      WHERE h.is_preset AND h.plain IS DISTINCT FROM h.initial AND h.grantee <> h.owner
        AND (h.initial IS NOT NULL OR h.plain = h.given) AND NOT EXISTS (
        SELECT 1 FROM member m WHERE m.classid = h.class AND m.objid = h.oid)
      """;

  /** Gives the kind, the name, the schema, the path, the arguments and the statements. */
  static final String TEXT = THINGS + ENTRIES + RESULT;

  private AccessQuery() {}
}
