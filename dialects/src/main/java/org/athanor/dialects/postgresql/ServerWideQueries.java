package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of {@link CatalogServerObjects}' query that read foreign data, publications, event
 * triggers and default privileges.
 */
final class ServerWideQueries {
  private static final String FOREIGN_DATA = """
      SELECT 'FOREIGN_DATA_WRAPPER', NULL::name, w.fdwname::text, NULL::text[],
             ARRAY[format('CREATE FOREIGN DATA WRAPPER %I%s%s%s', w.fdwname,
               CASE WHEN w.fdwhandler <> 0 THEN ' HANDLER ' || w.fdwhandler::regproc END,
               CASE WHEN w.fdwvalidator <> 0 THEN ' VALIDATOR ' || w.fdwvalidator::regproc END,
               (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', ')
                 || ')' FROM pg_catalog.pg_options_to_table(w.fdwoptions)))],
             '{}'::text[], ARRAY[format('DROP FOREIGN DATA WRAPPER %I', w.fdwname)],
             format('FOREIGN DATA WRAPPER %I', w.fdwname),
             obj_description(w.oid, 'pg_foreign_data_wrapper')
      FROM pg_catalog.pg_foreign_data_wrapper w WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_foreign_data_wrapper'::regclass AND m.objid = w.oid)
      UNION ALL
      SELECT 'FOREIGN_SERVER', NULL, s.srvname::text, NULL,
             ARRAY[format('CREATE SERVER %I%s%s FOREIGN DATA WRAPPER %I%s', s.srvname,
               ' TYPE ' || quote_literal(nullif(s.srvtype, '')),
               ' VERSION ' || quote_literal(s.srvversion),
               w.fdwname,
               (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', ')
                 || ')' FROM pg_catalog.pg_options_to_table(s.srvoptions)))],
             '{}', ARRAY[format('DROP SERVER %I', s.srvname)], format('SERVER %I', s.srvname),
             obj_description(s.oid, 'pg_foreign_server')
      FROM pg_catalog.pg_foreign_server s
      JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_foreign_server'::regclass AND m.objid = s.oid)
      UNION ALL
      SELECT 'USER_MAPPING', NULL, i.role, ARRAY['FOREIGN_SERVER', u.srvname::text],
             ARRAY[format('CREATE USER MAPPING FOR %s SERVER %I%s', i.role, u.srvname,
               (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', ')
                 || ')' FROM pg_catalog.pg_options_to_table(u.umoptions)))],
             '{}', ARRAY[format('DROP USER MAPPING FOR %s SERVER %I', i.role, u.srvname)],
             NULL, NULL
      FROM pg_catalog.pg_user_mappings u CROSS JOIN LATERAL (SELECT CASE u.umuser
          WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_catalog.pg_get_userbyid(u.umuser)) END AS role) i
      """;
  private static final String FOREIGN_TABLES = """
      SELECT 'FOREIGN_TABLE', r.nspname, r.relname, NULL,
             ARRAY[format('CREATE FOREIGN TABLE %s (%s)%s SERVER %I%s', r.name,
               array_to_string(ARRAY(
                 SELECT format('%I %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                     (SELECT ' OPTIONS ('
                       || string_agg(format('%I %L', option_name, option_value), ', ') || ')'
                      FROM pg_catalog.pg_options_to_table(a.attfdwoptions)),
                     CASE WHEN a.attcollation <> t.typcollation
                       THEN ' COLLATE ' || a.attcollation::regcollation END,
                     (SELECT CASE WHEN a.attgenerated = '' THEN ' DEFAULT ' || v.words
                       ELSE format(' GENERATED ALWAYS AS (%s) STORED', v.words) END
                      FROM pg_catalog.pg_attrdef d CROSS JOIN LATERAL (
                        SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS words) v
                      WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
                     CASE WHEN a.attnotnull THEN ' NOT NULL' END)
                 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                 WHERE a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
                 ORDER BY a.attnum)
               || ARRAY(SELECT format('CONSTRAINT %I %s', k.conname,
                   pg_catalog.pg_get_constraintdef(k.oid))
                 FROM pg_catalog.pg_constraint k WHERE k.conrelid = r.oid AND k.contype = 'c'
                 ORDER BY k.conname), ', '), NULL, s.srvname,
               (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', ')
                 || ')' FROM pg_catalog.pg_options_to_table(f.ftoptions)))],
             '{}', ARRAY['DROP FOREIGN TABLE ' || r.name], 'FOREIGN TABLE ' || r.name,
             obj_description(r.oid, 'pg_class')
      FROM pg_catalog.pg_foreign_table f JOIN relation r ON r.oid = f.ftrelid
      JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver WHERE NOT r.relispartition
      """;
  private static final String PUBLICATIONS = """
      SELECT 'PUBLICATION', NULL, p.pubname::text, NULL,
             ARRAY[format('CREATE PUBLICATION %I%s WITH (%s)', p.pubname,
               CASE WHEN p.puballtables THEN ' FOR ALL TABLES' END, o.words)],
             CASE WHEN p.puballtables THEN '{}'
               ELSE ARRAY[format('ALTER PUBLICATION %I SET (%s)', p.pubname, o.words)] END,
             ARRAY[format('DROP PUBLICATION %I', p.pubname)], format('PUBLICATION %I', p.pubname),
             obj_description(p.oid, 'pg_publication')
      FROM pg_catalog.pg_publication p CROSS JOIN LATERAL (
        SELECT format('publish = %L%s', concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
          CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
          CASE WHEN p.pubtruncate THEN 'truncate' END), %root) AS words) o
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_publication'::regclass AND m.objid = p.oid)
      UNION ALL
      SELECT 'PUBLICATION_MEMBER', NULL, i.name, ARRAY['PUBLICATION', p.pubname::text],
             ARRAY[format('ALTER PUBLICATION %I ADD TABLE ONLY %s%s', p.pubname, i.name, %filter)],
             '{}', ARRAY[format('ALTER PUBLICATION %I DROP TABLE ONLY %s', p.pubname, i.name)],
             NULL, NULL
      FROM pg_catalog.pg_publication_rel x JOIN pg_catalog.pg_publication p ON p.oid = x.prpubid
      JOIN pg_catalog.pg_class c ON c.oid = x.prrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL (SELECT format('%I.%I', n.nspname, c.relname) AS name) i
      """;

  /** See <a href="https://www.postgresql.org/docs/15/sql-createpublication.html">15</a>. */
  private static final String FILTER = """
      concat(
               ' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                 FROM pg_catalog.pg_attribute a WHERE a.attrelid = x.prrelid
                   AND a.attnum = ANY (x.prattrs)) || ')',
               ' WHERE (' || pg_catalog.pg_get_expr(x.prqual, x.prrelid) || ')')""";

  private static final String PUBLISHED_SCHEMAS = """
      SELECT 'PUBLICATION_MEMBER', NULL, 'schema ' || n.nspname,
             ARRAY['PUBLICATION', p.pubname::text],
             ARRAY[format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %I', p.pubname, n.nspname)],
             '{}',
             ARRAY[format('ALTER PUBLICATION %I DROP TABLES IN SCHEMA %I', p.pubname, n.nspname)],
             NULL, NULL
      FROM pg_catalog.pg_publication_namespace x
      JOIN pg_catalog.pg_publication p ON p.oid = x.pnpubid
      JOIN pg_catalog.pg_namespace n ON n.oid = x.pnnspid
      """;
  private static final String EVENT_TRIGGERS = """
      SELECT 'EVENT_TRIGGER', NULL, e.evtname::text, NULL,
             ARRAY[format('CREATE EVENT TRIGGER %I ON %I%s EXECUTE FUNCTION %s()', e.evtname,
               e.evtevent,
               (SELECT format(' WHEN TAG IN (%s)', string_agg(quote_literal(t), ', '))
                FROM unnest(e.evttags) t HAVING count(*) > 0), e.evtfoid::regproc)]
             || CASE e.evtenabled WHEN 'O' THEN '{}'::text[]
               ELSE ARRAY[format('ALTER EVENT TRIGGER %I %s', e.evtname, s.words)] END,
             '{}', ARRAY[format('DROP EVENT TRIGGER %I', e.evtname)],
             format('EVENT TRIGGER %I', e.evtname), obj_description(e.oid, 'pg_event_trigger')
      FROM pg_catalog.pg_event_trigger e JOIN state s ON s.letter = e.evtenabled
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_event_trigger'::regclass AND m.objid = e.oid)
      """;

  /**
   * What roles are given on objects to come. Without a schema the entry stands in place of what the
   * server gives by itself, so that it can also take something away: <a
   * href="https://www.postgresql.org/docs/current/catalog-pg-default-acl.html">pg_default_acl</a>.
   */
  private static final String DEFAULT_PRIVILEGES = """
      SELECT 'DEFAULT_PRIVILEGES', NULL, format('of %s%s on %s to %s', g.owner, g.place,
               lower(g.kind), g.role), NULL,
             array_remove(ARRAY[CASE WHEN g.given IS NOT NULL THEN g.revoke END, g.make,
               g.make_grantable], NULL),
             array_remove(ARRAY[g.revoke, g.make, g.make_grantable], NULL),
             array_remove(ARRAY[g.revoke, g.give], NULL),
             NULL, NULL
      FROM (
        SELECT a.*, format('%s REVOKE ALL ON %s FROM %s', a.head, a.kind, a.role) AS revoke,
               a.head || ' GRANT ' || a.plain || t.words AS make,
               a.head || ' GRANT ' || a.grantable || t.words || ' WITH GRANT OPTION'
                 AS make_grantable,
               a.head || ' GRANT ' || a.given || t.words AS give
        FROM (
          SELECT d.owner, d.place, d.kind, d.head,
                 CASE x.grantee WHEN 0 THEN 'PUBLIC'
                   ELSE quote_ident(pg_catalog.pg_get_userbyid(x.grantee)) END AS role,
                 string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type)
                   FILTER (WHERE x.present AND NOT x.is_grantable) AS plain,
                 string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type)
                   FILTER (WHERE x.present AND x.is_grantable) AS grantable,
                 string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type)
                   FILTER (WHERE NOT x.present) AS given
          FROM (
            SELECT pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.defaclrole)) AS owner,
                   CASE WHEN n.nspname IS NULL THEN '' ELSE ' in ' || n.nspname END AS place,
                   CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                     WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' ELSE 'SCHEMAS' END AS kind,
                   concat('ALTER DEFAULT PRIVILEGES FOR ROLE ',
                     quote_ident(pg_catalog.pg_get_userbyid(a.defaclrole)),
                     ' IN SCHEMA ' || quote_ident(n.nspname)) AS head,
                   a.defaclacl AS present, CASE WHEN a.defaclnamespace = 0 THEN
                     acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's'
                       ELSE a.defaclobjtype END::"char", a.defaclrole) END AS given
            FROM pg_catalog.pg_default_acl a
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = a.defaclnamespace
            WHERE a.defaclnamespace = 0 OR a.defaclnamespace IN (SELECT o.oid FROM own o)
          ) d CROSS JOIN LATERAL (
            SELECT true AS present, e.grantee, e.privilege_type, e.is_grantable
            FROM aclexplode(d.present) e
            UNION ALL SELECT false, e.grantee, e.privilege_type, e.is_grantable
            FROM aclexplode(d.given) e
          ) x
          GROUP BY d.owner, d.place, d.kind, d.head, x.grantee
        ) a CROSS JOIN LATERAL (SELECT format(' ON %s TO %s', a.kind, a.role) AS words) t
        WHERE a.grantable IS NOT NULL OR a.plain IS DISTINCT FROM a.given
      ) g
      """;

  private ServerWideQueries() {}

  static List<String> of(PostgresVersion version) {
    String root = version.hasPublishedRoots()
        ? "CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true'"
            + " ELSE ', publish_via_partition_root = false' END"
        : "NULL";
    String filter = version.hasPublicationFilters() ? FILTER : "''";
    List<String> all = new ArrayList<>(List.of(
        FOREIGN_DATA,
        FOREIGN_TABLES,
        PUBLICATIONS.replace("%root", root).replace("%filter", filter),
        EVENT_TRIGGERS,
        DEFAULT_PRIVILEGES));
    if (version.hasPublicationFilters()) {
      all.add(PUBLISHED_SCHEMAS);
    }
    return all;
  }
}
