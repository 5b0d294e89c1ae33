package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may stand in the way of a session that waits.
 *
 * <p>Which metadata locks a session holds is told only by instruments that are off by default (<a
 * href="https://mariadb.com/kb/en/metadata-lock-info-plugin/">a plugin</a>, the performance
 * schema). But a lock that lasts belongs to an open transaction, and these are listed to whoever
 * has the PROCESS privilege. Where there is none, every session that works in the database is
 * named.
 */
final class Blockers {
  private static final String TRANSACTIONS = """
      SELECT p.id, p.user, p.host, p.command, p.time, p.info,
             TIMESTAMPDIFF(SECOND, t.trx_started, NOW())
      FROM information_schema.innodb_trx t
      JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
      WHERE p.id <> ? AND p.id <> CONNECTION_ID() AND p.db = DATABASE()
      ORDER BY t.trx_started
      """;

  private static final String SESSIONS = """
      SELECT p.id, p.user, p.host, p.command, p.time, p.info, NULL
      FROM information_schema.processlist p
      WHERE p.id <> ? AND p.id <> CONNECTION_ID() AND p.db = DATABASE()
        AND COALESCE(p.state, '') <> 'Waiting for table metadata lock'
      ORDER BY p.time DESC
      """;

  private Blockers() {}

  /** One line for each session that may be in the way of the waiting one. */
  static List<String> of(Connection observer, long waiter) throws SQLException {
    List<String> found = new ArrayList<>();
    try {
      found.addAll(asked(observer, TRANSACTIONS, waiter));
    } catch (SQLException e) {
      if (e.getErrorCode() != PrintingTables.SPECIFIC_ACCESS_DENIED) {
        throw e;
      }
    }
    return found.isEmpty() ? asked(observer, SESSIONS, waiter) : found;
  }

  private static List<String> asked(Connection observer, String query, long waiter)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement statement = observer.prepareStatement(query)) {
      statement.setLong(1, waiter);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
    }
    return lines;
  }

  private static String line(ResultSet row) throws SQLException {
    String session = "connection " + row.getLong(1) + " of user " + row.getString(2) + " from "
        + row.getString(3);
    String open = row.getString(7) == null ? "" : ", in a transaction for " + row.getLong(7) + " s";
    String work = row.getString(6) == null
        ? ", " + row.getString(4).toLowerCase(java.util.Locale.ROOT) + " for " + row.getLong(5)
            + " s"
        : ": " + row.getString(6);
    return session + open + work;
  }
}
