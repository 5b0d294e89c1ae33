package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts what is in a database and in no schema that was read from it. */
final class CatalogRemainder {
  private static final String COUNTS = """
      WITH own AS (
        SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?)
      ), member AS MATERIALIZED (
        SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
      ), thing (what, place, class, oid) AS (
        SELECT 'subscriptions', 1, 'pg_subscription'::regclass, s.oid
        FROM pg_catalog.pg_subscription s
        WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d
          WHERE d.datname = pg_catalog.current_database())
          AND NOT has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
        UNION ALL
        SELECT 'base types', 2, 'pg_type'::regclass, t.oid
        FROM pg_catalog.pg_type t JOIN own n ON n.oid = t.typnamespace
        WHERE t.typtype = 'b' AND NOT EXISTS (
          SELECT 1 FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
        UNION ALL
        SELECT 'conversions', 4, 'pg_conversion'::regclass, c.oid
        FROM pg_catalog.pg_conversion c JOIN own n ON n.oid = c.connamespace
        UNION ALL
        SELECT 'transforms', 5, 'pg_transform'::regclass, t.oid FROM pg_catalog.pg_transform t
        UNION ALL
        SELECT 'languages', 6, 'pg_language'::regclass, l.oid
        FROM pg_catalog.pg_language l WHERE l.oid >= 16384
        UNION ALL
        SELECT 'access methods', 7, 'pg_am'::regclass, a.oid
        FROM pg_catalog.pg_am a WHERE a.oid >= 16384
        UNION ALL
        SELECT 'foreign tables that inherit', 9, 'pg_class'::regclass, c.oid
        FROM pg_catalog.pg_class c JOIN own n ON n.oid = c.relnamespace
        WHERE c.relkind = 'f' AND NOT c.relispartition
          AND EXISTS (SELECT 1 FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid)
        UNION ALL
        SELECT 'foreign partitions', 10, 'pg_class'::regclass, c.oid
        FROM pg_catalog.pg_class c JOIN own n ON n.oid = c.relnamespace
        WHERE c.relkind = 'f' AND c.relispartition
        UNION ALL
        SELECT 'security labels', 11, l.classoid::regclass, l.objoid FROM pg_catalog.pg_seclabel l
      )
      SELECT count(*) || ' ' || t.what FROM thing t
      WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = t.class AND m.objid = t.oid)
      GROUP BY t.what, t.place ORDER BY t.place
      """;

  private CatalogRemainder() {}

  /** One phrase for each kind that there is something of. */
  static List<String> read(CatalogScope catalog) throws SQLException {
    List<String> phrases = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(COUNTS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        phrases.add(row.getString(1));
      }
    }
    return phrases;
  }
}
