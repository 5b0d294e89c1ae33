package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;

/**
 * A relation of the database, as a transaction sees it.
 *
 * @param id its oid
 * @param name its name, without the schema that is the default
 * @param kind what it is
 * @param file the file of its rows; 0 when it has none
 * @param table the table of an index; 0 for others
 * @param scans how many times the transaction has read it whole
 * @param changes how many of its rows the transaction has updated or deleted
 */
record Relation(
    long id,
    QualifiedName name,
    Observation.Kind kind,
    long file,
    long table,
    long scans,
    long changes) {
  /**
   * The counts are those of the open transaction alone:
   * https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-STATS-FUNCTIONS.
   */
  private static final String ALL = """
      SELECT c.oid, CASE WHEN n.nspname = current_schema() THEN NULL ELSE n.nspname END,
        c.relname, c.relkind, c.relfilenode, coalesce(i.indrelid, 0),
        pg_catalog.pg_stat_get_xact_numscans(c.oid),
        pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
          + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        AND n.nspname !~ '^pg_(toast_)?temp_'
      ORDER BY n.nspname, c.relname
      """;

  /** All relations but the server's own, by oid. */
  static Map<Long, Relation> all(Connection session) throws SQLException {
    Map<Long, Relation> all = new LinkedHashMap<>();
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(ALL)) {
      while (row.next()) {
        Relation relation = new Relation(
            row.getLong(1),
            QualifiedName.of(row.getString(2), row.getString(3)),
            kind(row.getString(4)),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8));
        all.put(relation.id(), relation);
      }
    }
    return all;
  }

  private static Observation.Kind kind(String letter) {
    return switch (letter) {
      case "r", "p", "f" -> Observation.Kind.TABLE;
      case "i", "I" -> Observation.Kind.INDEX;
      case "v" -> Observation.Kind.VIEW;
      case "m" -> Observation.Kind.MATERIALIZED_VIEW;
      default -> Observation.Kind.OTHER;
    };
  }

  /** Whether it is a table or has rows like one. */
  boolean holdsRows() {
    return kind != Observation.Kind.INDEX && kind != Observation.Kind.OTHER;
  }

  boolean isIndex() {
    return kind == Observation.Kind.INDEX;
  }
}
