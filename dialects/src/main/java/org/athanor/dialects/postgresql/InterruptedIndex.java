package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.SessionRules.Remains;
import org.athanor.dialect.Statement;

/**
 * What an interrupted CREATE INDEX CONCURRENTLY left behind: an index that is marked invalid, costs
 * writes and is never read. It has to be dropped before the build can be tried again. See <a
 * href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">building
 * indexes concurrently</a>.
 */
final class InterruptedIndex {
  private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
  private static final Pattern BUILD = Pattern.compile(
      "\\s*CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME
          + "\\s+ON\\s+(?:ONLY\\s+)?(?:" + NAME + "\\s*\\.\\s*)?" + NAME + ".*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private InterruptedIndex() {}

  /** What is left of {@code statement}, when it builds an index concurrently. */
  static Remains of(Connection connection, Statement statement) throws SQLException {
    Matcher build = BUILD.matcher(statement.text());
    if (!build.matches()) {
      return Remains.NONE;
    }
    String table = build.group(2) == null ? build.group(3) : build.group(2) + "." + build.group(3);
    String query = """
        SELECT i.indisvalid, format('DROP INDEX CONCURRENTLY %s', i.indexrelid::regclass)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indrelid = to_regclass(?) AND c.relname = ?
        """;
    try (PreparedStatement question = connection.prepareStatement(query)) {
      question.setString(1, table);
      question.setString(2, exact(build.group(1)));
      try (ResultSet index = question.executeQuery()) {
        if (!index.next()) {
          return Remains.NONE;
        }
        return index.getBoolean(1)
            ? new Remains(true, List.of())
            : new Remains(false, List.of(Statement.Sql.of(index.getString(2))));
      }
    }
  }

  private static String exact(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name.toLowerCase(java.util.Locale.ROOT);
  }
}
