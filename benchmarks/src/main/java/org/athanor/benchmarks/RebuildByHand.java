package org.athanor.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The table of {@link RebuildScenario}, filled and rebuilt by hand with the statements that
 * SQLite's documentation asks for.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">Making other kinds of table schema
 *     changes</a>
 */
public final class RebuildByHand {
  private static final String TABLE =
      " (id INTEGER NOT NULL PRIMARY KEY, code varchar(40), name varchar(100), total bigint)";
  private static final List<String> STATEMENTS = List.of(
      "CREATE TABLE rebuilt" + TABLE.replace("total bigint", "total bigint NOT NULL"),
      "INSERT INTO rebuilt (id, code, name, total) SELECT id, code, name, total FROM item",
      "DROP TABLE item",
      "ALTER TABLE rebuilt RENAME TO item",
      "CREATE INDEX ix_item_code ON item (code)");

  private RebuildByHand() {}

  /** Arguments: URL. */
  public static void main(String[] words) throws SQLException {
    try (Connection connection = DriverManager.getConnection(words[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      statement.execute("BEGIN IMMEDIATE");
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
      try (ResultSet violations = statement.executeQuery("PRAGMA foreign_key_check")) {
        if (violations.next()) {
          throw new IllegalStateException("A row has no parent.");
        }
      }
      statement.execute("COMMIT");
    }
  }

  /** Makes the table with {@code rows} rows and an index. */
  static void fill(Connection connection, int rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE item" + TABLE);
      statement.execute("INSERT INTO item WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
          + " FROM n WHERE i < " + rows + ")"
          + " SELECT i, 'code ' || i, 'name of number ' || i, i * 7 FROM n");
      statement.execute("CREATE INDEX ix_item_code ON item (code)");
    }
  }
}
