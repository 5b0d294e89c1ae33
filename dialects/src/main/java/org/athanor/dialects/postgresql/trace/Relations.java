package org.athanor.dialects.postgresql.trace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All relations of a database but the server's own, as a transaction sees them at one time.
 *
 * @param byId by their oids
 * @param names a digest of what names are printed by: the names of schemas and the search path
 */
record Relations(Map<Long, Relation> byId, String names) {
  private static final String READ = "SELECT " + Relation.COLUMNS + """
      , (SELECT pg_catalog.md5(pg_catalog.string_agg(s.oid || s.nspname, ' ' ORDER BY s.oid)
          || coalesce(current_schema(), '')) FROM pg_catalog.pg_namespace s)
      """;
  private static final String CLASSES = """
      pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        AND n.nspname !~ '^pg_(toast_)?temp_'
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
      """;
  private static final String ALL = READ + "FROM " + CLASSES + "ORDER BY n.nspname, c.relname";
  private static final String LOCKED =
      READ + """
      , l.relation
      FROM (SELECT DISTINCT k.relation FROM pg_catalog.pg_locks k
        WHERE k.pid = pg_backend_pid() AND k.locktype = 'relation' AND k.database = (
          SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())) l
      LEFT JOIN (
      """ + CLASSES + ") ON c.oid = l.relation ORDER BY n.nspname, c.relname";

  static final Relations NONE = new Relations(Map.of(), "");

  /** Reads them all. */
  static Relations all(Connection session) throws SQLException {
    Map<Long, Relation> all = new LinkedHashMap<>();
    String names = "";
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(ALL)) {
      while (row.next()) {
        Relation relation = Relation.read(row);
        all.put(relation.id(), relation);
        names = row.getString(9);
      }
    }
    return new Relations(all, names);
  }

  /**
   * These, further on in the transaction that the session has open. Only what it holds a lock on is
   * read again: it can change nothing else, and keeps <a
   * href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">a lock
   * until the end</a>.
   */
  Relations later(Connection session) throws SQLException {
    Map<Long, Relation> later = new LinkedHashMap<>(byId);
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(LOCKED)) {
      while (row.next()) {
        if (!names.equals(row.getString(9))) {
          return all(session);
        }
        if (row.getString(1) == null) {
          later.remove(row.getLong(10));
        } else {
          later.put(row.getLong(10), Relation.read(row));
        }
      }
    }
    return new Relations(later, names);
  }
}
