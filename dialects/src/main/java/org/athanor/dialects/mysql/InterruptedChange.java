package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.ChangeTrace;
import org.athanor.dialect.SchemaChangeText;
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
    Optional<ChangeTrace> trace = change.trace();
    if (trace.isEmpty()) {
      return Remains.NONE;
    }
    boolean stands = exists(connection, trace.get());
    return new Remains(stands == trace.get().makes(), List.of());
  }

  private static boolean exists(Connection connection, ChangeTrace trace) throws SQLException {
    Place place = Place.of(trace.kind());
    try (PreparedStatement statement = connection.prepareStatement(place.query)) {
      statement.setString(1, trace.schema());
      statement.setString(2, trace.owner());
      if (place.hasMember) {
        statement.setString(3, trace.member());
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Where the catalog has what can be looked for; views and sequences are tables to it. */
  private enum Place {
    TABLE("tables", "table_schema", "table_name", null),
    ROUTINE("routines", "routine_schema", "routine_name", null),
    TRIGGER("triggers", "trigger_schema", "trigger_name", null),
    EVENT("events", "event_schema", "event_name", null),
    COLUMN("columns", "table_schema", "table_name", "column_name"),
    INDEX("statistics", "table_schema", "table_name", "index_name"),
    CONSTRAINT("table_constraints", "table_schema", "table_name", "constraint_name");

    private final String query;
    private final boolean hasMember;

    Place(String view, String schema, String owner, @Nullable String member) {
      this.hasMember = member != null;
      this.query = "SELECT 1 FROM information_schema." + view + " WHERE " + schema
          + " = COALESCE(?, DATABASE()) AND " + owner + " = ?"
          + (member == null ? "" : " AND " + member + " = ?");
    }

    static Place of(ChangeTrace.Kind kind) {
      return switch (kind) {
        case TABLE, VIEW, SEQUENCE, DOMAIN -> TABLE;
        case ROUTINE -> ROUTINE;
        case TRIGGER -> TRIGGER;
        case EVENT -> EVENT;
        case COLUMN -> COLUMN;
        case INDEX -> INDEX;
        case CONSTRAINT -> CONSTRAINT;
      };
    }
  }
}
