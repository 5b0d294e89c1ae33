package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.SessionRules.Remains;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change of the schema has done its work.
 *
 * <p>Such a statement is carried out as a whole or not at all, also when the server crashes (<a
 * href="https://dev.mysql.com/doc/refman/8.4/en/atomic-ddl.html">atomic DDL</a>, <a
 * href="https://mariadb.com/kb/en/atomic-ddl/">since MariaDB 10.6</a>), so one question about one
 * of its objects is enough. What can be done twice without harm is not asked about.
 */
final class InterruptedChange {
  private InterruptedChange() {}

  /** What is left of a statement; complete when its object stands, or is gone, as it demands. */
  static Remains of(Connection connection, SchemaChangeText change) throws SQLException {
    Optional<Trace> trace = change.trace();
    if (trace.isEmpty()) {
      return Remains.NONE;
    }
    boolean stands = exists(connection, trace.get());
    return new Remains(stands == trace.get().makes(), List.of());
  }

  private static boolean exists(Connection connection, Trace trace) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(trace.kind().query)) {
      statement.setString(1, trace.schema());
      statement.setString(2, trace.owner());
      if (trace.kind().hasMember) {
        statement.setString(3, trace.member());
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * What a statement leaves that can be looked for.
   *
   * @param kind what kind of object
   * @param schema its database, or null for that of the session
   * @param owner its name, or that of the table that it belongs to
   * @param member its name in that table, or null when it is the owner
   * @param makes whether it stands after the statement, or is gone
   */
  record Trace(
      Kind kind,
      @Nullable String schema,
      String owner,
      @Nullable String member,
      boolean makes) {}

  /** What can be looked for. */
  enum Kind {
    TABLE("tables", "table_schema", "table_name", null),
    ROUTINE("routines", "routine_schema", "routine_name", null),
    TRIGGER("triggers", "trigger_schema", "trigger_name", null),
    EVENT("events", "event_schema", "event_name", null),
    COLUMN("columns", "table_schema", "table_name", "column_name"),
    INDEX("statistics", "table_schema", "table_name", "index_name"),
    CONSTRAINT("table_constraints", "table_schema", "table_name", "constraint_name");

    private final String query;
    private final boolean hasMember;

    Kind(String view, String schema, String owner, @Nullable String member) {
      this.hasMember = member != null;
      this.query = "SELECT 1 FROM information_schema." + view + " WHERE " + schema
          + " = COALESCE(?, DATABASE()) AND " + owner + " = ?"
          + (member == null ? "" : " AND " + member + " = ?");
    }
  }
}
