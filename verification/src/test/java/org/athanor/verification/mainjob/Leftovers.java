package org.athanor.verification.mainjob;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.scratch.ScratchDatabase;

/** What is left in a database besides Athanor's own tables. */
final class Leftovers {
  private static final String POSTGRESQL = """
      SELECT 'relation ' || relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '%athanor\\_%'
      UNION ALL
      SELECT 'type ' || typname FROM pg_type
      WHERE typnamespace = 'public'::regnamespace
        AND typname NOT LIKE '%athanor\\_%'
      """;

  private static final String SQLITE = """
      SELECT type || ' ' || name FROM sqlite_schema
      WHERE tbl_name NOT LIKE 'athanor\\_%' ESCAPE '\\' AND name <> 'sqlite_sequence'
      """;

  private static final String MARIADB = """
      SELECT CONCAT(table_type, ' ', table_name) FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_name NOT LIKE 'athanor\\\\_%'
      """;

  private Leftovers() {}

  static List<String> of(ScratchDatabase database) {
    String product = database.jdbcUrl().split(":", -1)[1];
    String query = switch (product) {
      case "sqlite" -> SQLITE;
      case "mariadb" -> MARIADB;
      default -> POSTGRESQL;
    };
    List<String> left = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        left.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return left;
  }
}
