package org.athanor.dialects.postgresql.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
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
   * What {@link #read} wants of {@code c}, {@code n} and {@code i}. The counts are those of the
   * open transaction alone:
   * https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-STATS-FUNCTIONS.
   */
  static final String COLUMNS = """
      c.oid, CASE WHEN n.nspname = current_schema() THEN NULL ELSE n.nspname END,
        c.relname, c.relkind, c.relfilenode, coalesce(i.indrelid, 0),
        pg_catalog.pg_stat_get_xact_numscans(c.oid),
        pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
          + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)
      """;

  /** From a row that begins with {@link #COLUMNS}. */
  static Relation read(ResultSet row) throws SQLException {
    return new Relation(
        row.getLong(1),
        QualifiedName.of(row.getString(2), row.getString(3)),
        kind(row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
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
