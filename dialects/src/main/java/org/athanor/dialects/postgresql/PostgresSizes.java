package org.athanor.dialects.postgresql;

import org.athanor.dialect.SizeReader;

/**
 * How PostgreSQL's catalog tells the sizes of tables.
 *
 * <p>Rows are estimated as its planner does, from the density that VACUUM or ANALYZE found last and
 * the pages of today; before the first of them by the statistics of changes:
 * https://www.postgresql.org/docs/current/row-estimation-examples.html,
 * https://www.postgresql.org/docs/current/catalog-pg-class.html.
 */
final class PostgresSizes {
  static final SizeReader READER = SizeReader.ofQuery("""
      WITH RECURSIVE below (root, member) AS (
        SELECT c.oid, c.oid
        FROM pg_catalog.pg_class c
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
          AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
        UNION ALL
        SELECT b.root, i.inhrelid
        FROM below b
          JOIN pg_catalog.pg_class parent ON parent.oid = b.member AND parent.relkind = 'p'
          JOIN pg_catalog.pg_inherits i ON i.inhparent = b.member
      ), measured AS (
        SELECT b.root,
          CASE
            WHEN c.relkind NOT IN ('r', 'm') OR pg_catalog.pg_relation_size(c.oid) = 0 THEN 0
            WHEN c.reltuples > 0 AND c.relpages > 0
              THEN c.reltuples::float8 / c.relpages * (pg_catalog.pg_relation_size(c.oid)
                / pg_catalog.current_setting('block_size')::float8)
            WHEN s.n_live_tup > 0 THEN s.n_live_tup
            WHEN c.reltuples = 0 AND c.relpages > 0 THEN 0
          END AS estimate,
          CASE WHEN c.relkind IN ('r', 'm')
            THEN coalesce(pg_catalog.pg_table_size(c.oid), 0) ELSE 0 END AS bytes,
          CASE WHEN c.relkind IN ('r', 'm')
            THEN coalesce(pg_catalog.pg_indexes_size(c.oid), 0) ELSE 0 END AS index_bytes
        FROM below b
          JOIN pg_catalog.pg_class c ON c.oid = b.member
          LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = c.oid
      )
      SELECT nullif(n.nspname, current_schema()), c.relname,
        CASE WHEN count(*) = count(m.estimate) THEN round(sum(m.estimate))::int8 END,
        sum(m.bytes)::int8, sum(m.index_bytes)::int8
      FROM measured m
        JOIN pg_catalog.pg_class c ON c.oid = m.root
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      GROUP BY n.nspname, c.relname
      ORDER BY n.nspname, c.relname
      """);

  private PostgresSizes() {}
}
