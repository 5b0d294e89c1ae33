package org.athanor.dialects.postgresql;

import java.util.List;

/**
 * The parts of {@link CatalogServerObjects}' query that read types, operators and text search.
 *
 * <p>Names of functions, types and operators are printed with their schemas, since the search path
 * is empty while the catalog is read.
 */
final class FurtherTypeQueries {
  private static final String RANGE_TYPES = """
      SELECT 'RANGE_TYPE', n.nspname, t.typname::text, NULL::text[],
             ARRAY[format('CREATE TYPE %I.%I AS RANGE (SUBTYPE = %s%s%s%s%s%s)', n.nspname,
               t.typname, format_type(r.rngsubtype, NULL),
               CASE WHEN NOT o.opcdefault
                 THEN format(', SUBTYPE_OPCLASS = %I.%I', s.nspname, o.opcname) END,
               CASE WHEN r.rngcollation <> b.typcollation
                 THEN format(', COLLATION = %s', r.rngcollation::regcollation) END,
               CASE WHEN r.rngcanonical <> 0 THEN ', CANONICAL = ' || r.rngcanonical::text END,
               CASE WHEN r.rngsubdiff <> 0 THEN ', SUBTYPE_DIFF = ' || r.rngsubdiff::text END,
               %multirange)],
             '{}'::text[], ARRAY[format('DROP TYPE %I.%I', n.nspname, t.typname)],
             format('TYPE %I.%I', n.nspname, t.typname), obj_description(t.oid, 'pg_type')
      FROM pg_catalog.pg_range r JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
      JOIN own n ON n.oid = t.typnamespace JOIN pg_catalog.pg_type b ON b.oid = r.rngsubtype
      JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
      JOIN pg_catalog.pg_namespace s ON s.oid = o.opcnamespace
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
      """;

  /** See <a href="https://www.postgresql.org/docs/14/sql-createtype.html">CREATE TYPE</a>. */
  private static final String MULTIRANGE = """
      (SELECT format(', MULTIRANGE_TYPE_NAME = %I.%I', n.nspname, x.typname)
                  FROM pg_catalog.pg_type x WHERE x.oid = r.rngmultitypid)""";

  private static final String COLLATIONS = """
      SELECT 'COLLATION', n.nspname, c.collname::text, NULL,
             ARRAY[format('CREATE COLLATION %I.%I (PROVIDER = %s%s, %s)', n.nspname, c.collname,
               CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd'
                 THEN 'default' ELSE 'libc' END,
               CASE WHEN NOT c.collisdeterministic THEN ', DETERMINISTIC = false' END,
               %locale)],
             '{}', ARRAY[format('DROP COLLATION %I.%I', n.nspname, c.collname)],
             format('COLLATION %I.%I', n.nspname, c.collname),
             obj_description(c.oid, 'pg_collation')
      FROM pg_catalog.pg_collation c JOIN own n ON n.oid = c.collnamespace
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_collation'::regclass AND m.objid = c.oid)
      """;
  private static final String CATEGORIES =
      "format('LC_COLLATE = %L, LC_CTYPE = %L', c.collcollate, c.collctype)";

  private static final String OPERATORS = """
      SELECT 'OPERATOR', n.nspname, format('%s(%s)', o.oprname, a.types), NULL,
             ARRAY[format('CREATE OPERATOR %I.%s (FUNCTION = %s%s%s%s%s%s%s%s%s)', n.nspname,
               o.oprname, o.oprcode, ', LEFTARG = ' || nullif(o.oprleft, 0)::regtype,
               ', RIGHTARG = ' || nullif(o.oprright, 0)::regtype,
               (SELECT format(', COMMUTATOR = OPERATOR(%I.%s)', s.nspname, c.oprname)
                FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace s
                  ON s.oid = c.oprnamespace WHERE c.oid = o.oprcom),
               (SELECT format(', NEGATOR = OPERATOR(%I.%s)', s.nspname, c.oprname)
                FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace s
                  ON s.oid = c.oprnamespace WHERE c.oid = o.oprnegate),
               CASE WHEN o.oprrest <> 0 THEN ', RESTRICT = ' || o.oprrest::text END,
               CASE WHEN o.oprjoin <> 0 THEN ', JOIN = ' || o.oprjoin::text END,
               CASE WHEN o.oprcanhash THEN ', HASHES' END,
               CASE WHEN o.oprcanmerge THEN ', MERGES' END)],
             '{}', ARRAY[format('DROP OPERATOR %I.%s (%s)', n.nspname, o.oprname, a.types)],
             format('OPERATOR %I.%s (%s)', n.nspname, o.oprname, a.types),
             obj_description(o.oid, 'pg_operator')
      FROM pg_catalog.pg_operator o JOIN own n ON n.oid = o.oprnamespace
      CROSS JOIN LATERAL (SELECT format('%s, %s',
          coalesce(nullif(o.oprleft, 0)::regtype::text, 'NONE'),
          coalesce(nullif(o.oprright, 0)::regtype::text, 'NONE')) AS types) a
      WHERE o.oprcode <> 0 AND NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_operator'::regclass AND m.objid = o.oid)
      """;

  /** What belongs to an operator class or is loose in a family, as both statements list it. */
  private static final String ITEMS = """
      , item AS (
        SELECT d.refclassid, d.refobjid, 2 AS place, o.amopstrategy AS number,
               format('OPERATOR %s %s%s', o.amopstrategy, o.amopopr::regoperator,
                 (SELECT format(' FOR ORDER BY %I.%I', s.nspname, f.opfname)
                  FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_namespace s
                    ON s.oid = f.opfnamespace WHERE f.oid = o.amopsortfamily)) AS words,
               format('OPERATOR %s (%s, %s)', o.amopstrategy, o.amoplefttype::regtype,
                 o.amoprighttype::regtype) AS place_words
        FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_amop o ON o.oid = d.objid
        WHERE d.classid = 'pg_amop'::regclass
          AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
        UNION ALL
        SELECT d.refclassid, d.refobjid, 3, p.amprocnum,
               format('FUNCTION %s (%s, %s) %s', p.amprocnum, p.amproclefttype::regtype,
                 p.amprocrighttype::regtype, p.amproc::regprocedure),
               format('FUNCTION %s (%s, %s)', p.amprocnum, p.amproclefttype::regtype,
                 p.amprocrighttype::regtype)
        FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_amproc p ON p.oid = d.objid
        WHERE d.classid = 'pg_amproc'::regclass
          AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
      )
      """;

  private static final String OPERATOR_FAMILIES = """
      SELECT 'OPERATOR_FAMILY', n.nspname, format('%s using %s', f.opfname, a.amname), NULL,
             ARRAY[format('CREATE OPERATOR FAMILY %s', i.name)]
             || ARRAY(SELECT format('ALTER OPERATOR FAMILY %s ADD %s', i.name, x.words)
               FROM item x
               WHERE x.refclassid = 'pg_opfamily'::regclass AND x.refobjid = f.oid
               ORDER BY x.place, x.number, x.words),
             '{}', ARRAY['DROP OPERATOR FAMILY ' || i.name], 'OPERATOR FAMILY ' || i.name,
             obj_description(f.oid, 'pg_opfamily')
      FROM pg_catalog.pg_opfamily f JOIN own n ON n.oid = f.opfnamespace
      JOIN pg_catalog.pg_am a ON a.oid = f.opfmethod
      CROSS JOIN LATERAL (
        SELECT format('%I.%I USING %I', n.nspname, f.opfname, a.amname) AS name) i
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_opfamily'::regclass AND m.objid = f.oid)
      """;
  private static final String OPERATOR_CLASSES = """
      SELECT 'OPERATOR_CLASS', n.nspname, format('%s using %s', c.opcname, a.amname), NULL,
             ARRAY[format('CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s USING %I FAMILY %I.%I AS %s',
               n.nspname, c.opcname, CASE WHEN c.opcdefault THEN ' DEFAULT' END,
               c.opcintype::regtype, a.amname, s.nspname, f.opfname,
               (SELECT string_agg(y.words, ', ' ORDER BY y.place, y.number, y.words) FROM (
                  SELECT x.place, x.number, x.words FROM item x
                  WHERE x.refclassid = 'pg_opclass'::regclass AND x.refobjid = c.oid
                  UNION ALL SELECT 1, 0, 'STORAGE ' || CASE c.opckeytype WHEN 0 THEN c.opcintype
                    ELSE c.opckeytype END::regtype) y))],
             '{}', ARRAY[format('DROP OPERATOR CLASS %s', i.name)],
             format('OPERATOR CLASS %s', i.name), obj_description(c.oid, 'pg_opclass')
      FROM pg_catalog.pg_opclass c JOIN own n ON n.oid = c.opcnamespace
      JOIN pg_catalog.pg_am a ON a.oid = c.opcmethod
      JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
      JOIN pg_catalog.pg_namespace s ON s.oid = f.opfnamespace
      CROSS JOIN LATERAL (
        SELECT format('%I.%I USING %I', n.nspname, c.opcname, a.amname) AS name) i
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_opclass'::regclass AND m.objid = c.oid)
      """;
  private static final String CASTS = """
      SELECT 'CAST', NULL, i.name, NULL,
             ARRAY[format('CREATE CAST %s %s%s', i.name,
               CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
                 WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
               CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' END)],
             '{}', ARRAY['DROP CAST ' || i.name], 'CAST ' || i.name,
             obj_description(c.oid, 'pg_cast')
      FROM pg_catalog.pg_cast c CROSS JOIN LATERAL (
        SELECT format('(%s AS %s)', c.castsource::regtype, c.casttarget::regtype) AS name) i
      WHERE c.oid >= 16384 AND NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_cast'::regclass AND m.objid = c.oid)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')
      """;
  private static final String TEXT_SEARCH = """
      SELECT 'TEXT_SEARCH_PARSER', n.nspname, p.prsname::text, NULL,
             ARRAY[format('CREATE TEXT SEARCH PARSER %I.%I (START = %s, GETTOKEN = %s, END = %s%s,'
               ' LEXTYPES = %s)', n.nspname, p.prsname, p.prsstart, p.prstoken, p.prsend,
               CASE WHEN p.prsheadline <> 0 THEN ', HEADLINE = ' || p.prsheadline::text END,
               p.prslextype)],
             '{}', ARRAY[format('DROP TEXT SEARCH PARSER %I.%I', n.nspname, p.prsname)],
             format('TEXT SEARCH PARSER %I.%I', n.nspname, p.prsname),
             obj_description(p.oid, 'pg_ts_parser')
      FROM pg_catalog.pg_ts_parser p JOIN own n ON n.oid = p.prsnamespace
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_ts_parser'::regclass AND m.objid = p.oid)
      UNION ALL
      SELECT 'TEXT_SEARCH_TEMPLATE', n.nspname, t.tmplname::text, NULL,
             ARRAY[format('CREATE TEXT SEARCH TEMPLATE %I.%I (%sLEXIZE = %s)', n.nspname,
               t.tmplname, CASE WHEN t.tmplinit <> 0 THEN format('INIT = %s, ', t.tmplinit) END,
               t.tmpllexize)],
             '{}', ARRAY[format('DROP TEXT SEARCH TEMPLATE %I.%I', n.nspname, t.tmplname)],
             format('TEXT SEARCH TEMPLATE %I.%I', n.nspname, t.tmplname),
             obj_description(t.oid, 'pg_ts_template')
      FROM pg_catalog.pg_ts_template t JOIN own n ON n.oid = t.tmplnamespace
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_ts_template'::regclass AND m.objid = t.oid)
      UNION ALL
      SELECT 'TEXT_SEARCH_DICTIONARY', n.nspname, d.dictname::text, NULL,
             ARRAY[format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', n.nspname,
               d.dictname, s.nspname, t.tmplname, ', ' || nullif(d.dictinitoption, ''))],
             '{}', ARRAY[format('DROP TEXT SEARCH DICTIONARY %I.%I', n.nspname, d.dictname)],
             format('TEXT SEARCH DICTIONARY %I.%I', n.nspname, d.dictname),
             obj_description(d.oid, 'pg_ts_dict')
      FROM pg_catalog.pg_ts_dict d JOIN own n ON n.oid = d.dictnamespace
      JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
      JOIN pg_catalog.pg_namespace s ON s.oid = t.tmplnamespace
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_ts_dict'::regclass AND m.objid = d.oid)
      """;
  private static final String TEXT_SEARCH_CONFIGURATIONS = """
      SELECT 'TEXT_SEARCH_CONFIGURATION', n.nspname, c.cfgname::text, NULL,
             ARRAY[format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', n.nspname,
               c.cfgname, s.nspname, p.prsname)]
             || ARRAY(SELECT format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I'
                 ' WITH %s', n.nspname, c.cfgname, k.alias,
                 string_agg(t.mapdict::regdictionary::text, ', ' ORDER BY t.mapseqno))
               FROM pg_catalog.pg_ts_config_map t
               JOIN pg_catalog.ts_token_type(c.cfgparser) k ON k.tokid = t.maptokentype
               WHERE t.mapcfg = c.oid GROUP BY k.tokid, k.alias ORDER BY k.tokid),
             '{}', ARRAY[format('DROP TEXT SEARCH CONFIGURATION %I.%I', n.nspname, c.cfgname)],
             format('TEXT SEARCH CONFIGURATION %I.%I', n.nspname, c.cfgname),
             obj_description(c.oid, 'pg_ts_config')
      FROM pg_catalog.pg_ts_config c JOIN own n ON n.oid = c.cfgnamespace
      JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
      JOIN pg_catalog.pg_namespace s ON s.oid = p.prsnamespace
      WHERE NOT EXISTS (SELECT 1 FROM member m
        WHERE m.classid = 'pg_ts_config'::regclass AND m.objid = c.oid)
      """;

  private FurtherTypeQueries() {}

  /** What has to stand in the WITH clause behind others. */
  static String common() {
    return ITEMS;
  }

  static List<String> of(PostgresVersion version) {
    return List.of(
        RANGE_TYPES.replace("%multirange", version.hasMultiranges() ? MULTIRANGE : "NULL::text"),
        COLLATIONS.replace("%locale", locale(version)),
        OPERATORS,
        OPERATOR_FAMILIES,
        OPERATOR_CLASSES,
        CASTS,
        TEXT_SEARCH,
        TEXT_SEARCH_CONFIGURATIONS);
  }

  private static String locale(PostgresVersion version) {
    return version
        .localeColumn()
        .map(column -> "CASE WHEN c." + column + " IS NULL THEN " + CATEGORIES
            + " ELSE format('LOCALE = %L', c." + column + ") END")
        .orElse(CATEGORIES);
  }
}
