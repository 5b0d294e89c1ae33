package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a statement did to the tables that were there before it, as the server tells inside its
 * transaction.
 *
 * @param locks the strongest lock on each table
 * @param rewritten the tables whose rows are in another file
 * @param read the tables whose rows were read, by a rewrite among others
 */
record ObservedFacts(Map<String, String> locks, Set<String> rewritten, Set<String> read) {
  private static final List<String> MODES = List.of(
      "AccessShareLock",
      "RowShareLock",
      "RowExclusiveLock",
      "ShareUpdateExclusiveLock",
      "ShareLock",
      "ShareRowExclusiveLock",
      "ExclusiveLock",
      "AccessExclusiveLock");

  private static final String TABLES =
      "SELECT c.oid, c.relname, c.relfilenode, pg_stat_get_xact_numscans(c.oid)"
          + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')";

  private static final String LOCKS =
      "SELECT relation, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'";

  /** Looks at what the last of the statements does in a transaction of its own. */
  static ObservedFacts of(List<String> statements, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements.subList(0, statements.size() - 1)) {
        statement.execute(sql);
      }
      connection.setAutoCommit(false);
      Map<Long, Table> before = tables(statement);
      statement.execute(statements.get(statements.size() - 1));
      return compare(before, tables(statement), statement);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private record Table(String name, long file, long scans) {}

  private static Map<Long, Table> tables(Statement statement) throws SQLException {
    Map<Long, Table> tables = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.put(rows.getLong(1), new Table(rows.getString(2), rows.getLong(3), rows.getLong(4)));
      }
    }
    return tables;
  }

  private static ObservedFacts compare(
      Map<Long, Table> before, Map<Long, Table> after, Statement statement) throws SQLException {
    Set<String> rewritten = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    before.forEach((oid, table) -> {
      Table now = after.getOrDefault(oid, table);
      if (now.file() != table.file()) {
        rewritten.add(table.name());
        read.add(table.name());
      }
      if (now.scans() > table.scans()) {
        read.add(table.name());
      }
    });
    return new ObservedFacts(locks(before, statement), rewritten, read);
  }

  private static Map<String, String> locks(Map<Long, Table> before, Statement statement)
      throws SQLException {
    Map<String, Integer> strongest = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery(LOCKS)) {
      while (rows.next()) {
        Table table = before.get(rows.getLong(1));
        if (table != null) {
          strongest.merge(table.name(), MODES.indexOf(rows.getString(2)), Math::max);
        }
      }
    }
    Map<String, String> locks = new TreeMap<>();
    strongest.forEach((table, mode) -> locks.put(table, words(MODES.get(mode))));
    return locks;
  }

  /** {@code AccessShareLock} as the manual writes it: {@code ACCESS SHARE}. */
  private static String words(String mode) {
    StringBuilder words = new StringBuilder();
    for (char letter : mode.substring(0, mode.length() - "Lock".length()).toCharArray()) {
      words.append(Character.isUpperCase(letter) && !words.isEmpty() ? " " : "");
      words.append(Character.toUpperCase(letter));
    }
    return words.toString();
  }
}
