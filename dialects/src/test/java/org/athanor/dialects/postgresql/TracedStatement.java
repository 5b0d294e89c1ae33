package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.athanor.trace.Observation;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.StatementTrace;

/** Runs one statement under a watch. */
final class TracedStatement {
  private TracedStatement() {}

  static StatementTrace run(String sql, Connection connection, SessionTrace watch)
      throws SQLException {
    StatementTrace.Place place = watch.before(sql);
    List<String> messages = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
        messages.add(said.getMessage());
      }
    }
    Observation seen = watch.after(messages);
    StatementTrace.Span span = new StatementTrace.Span(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new StatementTrace(1, sql, place, span, seen, List.of(), null);
  }
}
