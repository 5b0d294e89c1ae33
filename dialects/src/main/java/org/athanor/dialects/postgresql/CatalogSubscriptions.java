package org.athanor.dialects.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;

/**
 * Reads the subscriptions of the database, which only those may who may see where they connect to:
 * see <a href="https://www.postgresql.org/docs/current/catalog-pg-subscription.html">
 * pg_subscription</a>. For all others they are counted as not compared.
 *
 * <p>Making, changing or removing one does not speak to the publisher: its slot is made and dropped
 * there, as a dump has it too. Whether one is enabled is a matter of its work and not compared: it
 * begins disabled, until its slot is there.
 */
final class CatalogSubscriptions {
  private static final String MAY_READ =
      "SELECT has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')";

  /** What a version does not have is not in the row, so that nothing is written for it. */
  private static final String SUBSCRIPTIONS = """
      SELECT s.subname,
             ARRAY[format('CREATE SUBSCRIPTION %s CONNECTION %L PUBLICATION %s WITH'
                 ' (connect = false, %s%s)', i.name, s.subconninfo, i.publications,
                 concat(
                   CASE WHEN x.row ->> 'subtwophasestate' IN ('p', 'e') THEN 'two_phase = on, ' END,
                   CASE WHEN x.row ->> 'subfailover' = 'true' THEN 'failover = true, ' END),
                 i.options)],
             ARRAY[format('ALTER SUBSCRIPTION %s CONNECTION %L', i.name, s.subconninfo),
               format('ALTER SUBSCRIPTION %s SET PUBLICATION %s WITH (refresh = false)', i.name,
                 i.publications),
               format('ALTER SUBSCRIPTION %s SET (%s)', i.name, i.options)],
             ARRAY[format('ALTER SUBSCRIPTION %s DISABLE', i.name),
               format('ALTER SUBSCRIPTION %s SET (slot_name = NONE)', i.name),
               'DROP SUBSCRIPTION ' || i.name],
             CASE WHEN x.comment IS NOT NULL
               THEN format('COMMENT ON SUBSCRIPTION %s IS %L', i.name, x.comment) END,
             format('COMMENT ON SUBSCRIPTION %s IS NULL', i.name)
      FROM pg_catalog.pg_subscription s
      CROSS JOIN LATERAL (SELECT to_jsonb(s) AS row,
        obj_description(s.oid, 'pg_subscription') AS comment) x
      CROSS JOIN LATERAL (SELECT quote_ident(s.subname) AS name,
        (SELECT string_agg(quote_ident(p), ', ' ORDER BY p)
         FROM unnest(s.subpublications) AS p) AS publications,
        concat_ws(', ', 'slot_name = ' || coalesce(quote_ident(s.subslotname), 'NONE'),
          'synchronous_commit = ' || quote_literal(s.subsynccommit),
          'binary = ' || (x.row ->> 'subbinary'),
          'streaming = ' || CASE x.row ->> 'substream' WHEN 'p' THEN 'parallel'
            WHEN 'true' THEN 'on' WHEN 't' THEN 'on' ELSE 'off' END,
          'disable_on_error = ' || (x.row ->> 'subdisableonerr'),
          'password_required = ' || (x.row ->> 'subpasswordrequired'),
          'run_as_owner = ' || (x.row ->> 'subrunasowner'),
          'origin = ' || (x.row ->> 'suborigin')) AS options) i
      WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d
        WHERE d.datname = pg_catalog.current_database())
      """;

  private CatalogSubscriptions() {}

  static List<SchemaObject> read(CatalogScope catalog) throws SQLException {
    List<SchemaObject> all = new ArrayList<>();
    try (Statement statement = catalog.connection().createStatement()) {
      if (mayRead(statement)) {
        try (ResultSet row = statement.executeQuery(SUBSCRIPTIONS)) {
          while (row.next()) {
            add(row, all);
          }
        }
      }
    }
    return all;
  }

  private static boolean mayRead(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(MAY_READ)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void add(ResultSet row, List<SchemaObject> all) throws SQLException {
    ObjectKey key = ObjectKey.of(ObjectKind.SUBSCRIPTION, QualifiedName.of(row.getString(1)));
    all.add(new ServerObject(
        key,
        CatalogViews.texts(row.getArray(2)),
        CatalogViews.texts(row.getArray(3)),
        CatalogViews.texts(row.getArray(4))));
    String comment = row.getString(5);
    if (comment != null) {
      ObjectKey of = new ObjectKey(ObjectKind.COMMENT, key.name(), key, List.of());
      all.add(ServerObject.overwritten(of, comment, row.getString(6)));
    }
  }
}
