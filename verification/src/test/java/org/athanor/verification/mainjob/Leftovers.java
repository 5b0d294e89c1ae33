package org.athanor.verification.mainjob;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.scratch.ScratchDatabase;

/** What is left in a PostgreSQL database besides Athanor's own tables. */
final class Leftovers {
  private static final String QUERY = """
      SELECT 'relation ' || relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '%athanor\\_%'
      UNION ALL
      SELECT 'type ' || typname FROM pg_type
      WHERE typnamespace = 'public'::regnamespace
        AND typname NOT LIKE '%athanor\\_%'
      """;

  private Leftovers() {}

  static List<String> of(ScratchDatabase database) {
    List<String> left = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        left.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return left;
  }
}
