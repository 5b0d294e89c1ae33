package org.athanor.dialects.mysql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ServerObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads events: see <a href="https://dev.mysql.com/doc/refman/8.4/en/create-event.html">CREATE
 * EVENT</a>.
 */
final class CatalogEvents {
  private static final String EVENTS = """
      SELECT e.event_name, e.event_definition, e.execute_at, e.interval_value, e.interval_field,
             e.starts, e.ends, e.on_completion, e.status, e.event_comment, e.created, e.last_altered
      FROM information_schema.events e
      WHERE e.event_schema = ?
      """;

  /** The server sets both moments in one statement, but not at once. */
  private static final Duration SAME = Duration.ofSeconds(1);

  private final CatalogScope catalog;
  private final MySqlDialect dialect;

  CatalogEvents(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  List<ServerObject> read() throws SQLException {
    List<ServerObject> events = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(EVENTS, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        events.add(event(row));
      }
    }
    return events;
  }

  private ServerObject event(ResultSet row) throws SQLException {
    QualifiedName name = catalog.name(row.getString(1));
    String drop = new SqlWriter(dialect).sql("DROP EVENT ").name(name).toString();
    return new ServerObject(
        ObjectKey.of(ObjectKind.EVENT, name),
        List.of(definition("CREATE EVENT ", name, row)),
        // ALTER EVENT keeps its end and more, for which there is no word that takes it away.
        dialect.facts().replacesPrograms()
            ? List.of(definition("CREATE OR REPLACE EVENT ", name, row))
            : List.of(),
        List.of(drop));
  }

  private String definition(String verb, QualifiedName name, ResultSet row) throws SQLException {
    SqlWriter sql = new SqlWriter(dialect).sql(verb).name(name).sql("\nON SCHEDULE ");
    schedule(sql, row);
    sql.sql("\nON COMPLETION ").sql(row.getString(8).startsWith("NOT") ? "NOT " : "");
    sql.sql("PRESERVE\n").sql(status(row.getString(9)));
    String comment = row.getString(10);
    if (!comment.isEmpty()) {
      sql.sql("\nCOMMENT ").literal(comment);
    }
    return sql.sql("\nDO ").user(row.getString(2)).toString();
  }

  private static void schedule(SqlWriter sql, ResultSet row) throws SQLException {
    if (row.getString(3) != null) {
      sql.sql("AT ").literal(row.getString(3));
      return;
    }
    String interval = row.getString(4);
    sql.sql("EVERY ");
    if (interval.matches("\\d+")) {
      sql.user(interval);
    } else {
      sql.literal(interval.replace("'", ""));
    }
    sql.sql(" ").user(row.getString(5));
    if (isTold(row)) {
      sql.sql(" STARTS ").literal(row.getString(6));
    }
    if (row.getString(7) != null) {
      sql.sql(" ENDS ").literal(row.getString(7));
    }
  }

  /** An event that shall begin at once has the moment in which it was made or changed. */
  private static boolean isTold(ResultSet row) throws SQLException {
    LocalDateTime starts = row.getObject(6, LocalDateTime.class);
    return starts != null
        && !isSame(starts, row.getObject(11, LocalDateTime.class))
        && !isSame(starts, row.getObject(12, LocalDateTime.class));
  }

  private static boolean isSame(LocalDateTime starts, @Nullable LocalDateTime other) {
    return other != null && Duration.between(starts, other).abs().compareTo(SAME) <= 0;
  }

  /** MySQL 8.4 says REPLICA where others say SLAVE. */
  private static String status(String status) {
    return switch (status) {
      case "ENABLED" -> "ENABLE";
      case "DISABLED" -> "DISABLE";
      case "REPLICA_SIDE_DISABLED" -> "DISABLE ON REPLICA";
      default -> "DISABLE ON SLAVE";
    };
  }
}
