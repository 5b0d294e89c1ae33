package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Deferrability;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.Trigger.Action;
import org.athanor.schema.Trigger.Event;
import org.athanor.schema.Trigger.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Reads the triggers of tables and views, without those that the server makes for foreign keys and
 * for partitions: see <a
 * href="https://www.postgresql.org/docs/current/catalog-pg-trigger.html">pg_trigger</a>.
 */
final class CatalogTriggers {
  private static final String TRIGGERS = """
      SELECT n.nspname, c.relname, t.tgname, t.tgtype, pg_catalog.pg_get_triggerdef(t.oid),
             t.tgfoid::regproc::text,
             ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(t.tgattr::int2[])
                 WITH ORDINALITY AS u (number, place)
               JOIN pg_catalog.pg_attribute a
                 ON a.attrelid = t.tgrelid AND a.attnum = u.number ORDER BY u.place),
             t.tgoldtable, t.tgnewtable, t.tgconstraint <> 0, t.tgdeferrable, t.tginitdeferred,
             d.description, nullif(t.tgconstrrelid, 0)::regclass::text
      FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = t.oid AND d.classoid = 'pg_catalog.pg_trigger'::regclass
      WHERE NOT t.tgisinternal AND n.nspname = ANY (?) %s
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.oid AND e.classid = 'pg_catalog.pg_class'::regclass
            AND e.deptype = 'e')
      """;

  // The bits of tgtype, as in the server's catalog/pg_trigger.h.
  private static final int ROW = 1;
  private static final int BEFORE = 2;
  private static final int INSERT = 4;
  private static final int DELETE = 8;
  private static final int UPDATE = 16;
  private static final int TRUNCATE = 32;
  private static final int INSTEAD = 64;

  private final CatalogScope catalog;
  private final PostgresVersion version;

  CatalogTriggers(CatalogScope catalog, PostgresVersion version) {
    this.catalog = catalog;
    this.version = version;
  }

  List<SchemaObject> read() throws SQLException {
    String own = version.hasTriggerParents() ? "AND t.tgparentid = 0" : "";
    List<SchemaObject> triggers = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(TRIGGERS.replace("%s", own));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        triggers.add(trigger(row));
      }
    }
    return triggers;
  }

  private Trigger trigger(ResultSet row) throws SQLException {
    int bits = row.getInt(4);
    String printed = row.getString(5);
    int action = printed.indexOf(" EXECUTE FUNCTION " + row.getString(6) + "(");
    return new Trigger(
        catalog.name(row.getString(1), row.getString(2)),
        row.getString(3),
        (bits & INSTEAD) != 0
            ? Timing.INSTEAD_OF
            : (bits & BEFORE) != 0 ? Timing.BEFORE : Timing.AFTER,
        events(bits, CatalogViews.texts(row.getArray(7))),
        (bits & ROW) != 0 ? Trigger.Level.ROW : Trigger.Level.STATEMENT,
        condition(printed.substring(0, action)),
        constraint(row),
        clauses(row),
        printed.substring(action + 1),
        row.getString(13));
  }

  private static List<Event> events(int bits, List<String> columns) {
    List<Event> events = new ArrayList<>();
    add(events, bits & INSERT, Event.of(Action.INSERT));
    add(events, bits & UPDATE, new Event(Action.UPDATE, columns));
    add(events, bits & DELETE, Event.of(Action.DELETE));
    add(events, bits & TRUNCATE, Event.of(Action.TRUNCATE));
    return events;
  }

  private static void add(List<Event> events, int bit, Event event) {
    if (bit != 0) {
      events.add(event);
    }
  }

  /** The condition stands last before the action, in parentheses; it has no function of its own. */
  private static @Nullable String condition(String beforeAction) {
    int start = beforeAction.indexOf(" WHEN (");
    return start < 0 ? null : Parentheses.strip(beforeAction.substring(start + " WHEN ".length()));
  }

  private static @Nullable Deferrability constraint(ResultSet row) throws SQLException {
    if (!row.getBoolean(10)) {
      return null;
    } else if (!row.getBoolean(11)) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.getBoolean(12)
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.INITIALLY_IMMEDIATE;
  }

  /** What stands between the table and the level. */
  private static List<String> clauses(ResultSet row) throws SQLException {
    List<String> clauses = new ArrayList<>();
    if (row.getString(14) != null) {
      clauses.add(PostgresObjectWriter.FROM + row.getString(14));
    }
    clauses.addAll(transitions(row.getString(8), row.getString(9)));
    return clauses;
  }

  private static List<String> transitions(@Nullable String oldTable, @Nullable String newTable) {
    StringBuilder clause = new StringBuilder("REFERENCING");
    if (oldTable != null) {
      clause.append(" OLD TABLE AS ").append(new PostgresIdentifiers().write(oldTable));
    }
    if (newTable != null) {
      clause.append(" NEW TABLE AS ").append(new PostgresIdentifiers().write(newTable));
    }
    return oldTable == null && newTable == null ? List.of() : List.of(clause.toString());
  }
}
