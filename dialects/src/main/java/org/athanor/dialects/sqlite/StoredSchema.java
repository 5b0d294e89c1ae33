package org.athanor.dialects.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of sqlite_schema: https://www.sqlite.org/schematab.html.
 *
 * @param entries all of them in the order in which they were made
 */
record StoredSchema(List<Entry> entries) {
  private static final Set<String> SHADOWS = Set.of(
      "data",
      "idx",
      "content",
      "docsize",
      "config",
      "segments",
      "segdir",
      "stat",
      "node",
      "rowid",
      "parent");

  /** One object: its type, its name, the table that it belongs to and its statement. */
  record Entry(String type, String name, String table, String sql) {
    boolean isVirtual() {
      return type.equals("table") && new Tokens(sql).peek(1).isWord("VIRTUAL");
    }
  }

  StoredSchema {
    entries = List.copyOf(entries);
  }

  /** Reads what a database holds, but not what SQLite keeps there for itself. */
  static StoredSchema read(Connection connection) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT type, name, tbl_name, sql FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
            """)) {
      while (row.next()) {
        entries.add(
            new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return new StoredSchema(entries);
  }

  /** The tables without virtual ones and the tables in which those keep their data. */
  List<Entry> tables() {
    List<String> virtual =
        entries.stream().filter(Entry::isVirtual).map(Entry::name).toList();
    return entries.stream()
        .filter(entry -> entry.type().equals("table") && !entry.isVirtual())
        .filter(entry -> virtual.stream().noneMatch(owner -> isShadow(owner, entry.name())))
        .toList();
  }

  private static boolean isShadow(String owner, String name) {
    return name.startsWith(owner + "_") && SHADOWS.contains(name.substring(owner.length() + 1));
  }

  /** The indexes of a table. */
  List<Entry> indexes(String table) {
    return entries.stream()
        .filter(entry -> entry.type().equals("index"))
        .filter(entry -> SqliteIdentifiers.same(entry.table(), table))
        .toList();
  }
}
