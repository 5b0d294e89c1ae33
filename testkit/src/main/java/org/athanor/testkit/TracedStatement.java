package org.athanor.testkit;

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

/**
 * Runs single statements under a watch, without revisions around them: for tests of a dialect's
 * {@link org.athanor.trace.Tracer}.
 *
 * <pre>{@code
 * try (SessionTrace watch = dialect.tracer().orElseThrow().watch(connection, onlooker)) {
 *   StatementFacts seen = TracedStatement.run(sql, connection, watch).facts();
 * }
 * }</pre>
 */
public final class TracedStatement {
  private TracedStatement() {}

  /**
   * Runs a statement.
   *
   * @param connection the watched session: in a transaction or not
   * @return what was seen, without times
   * @throws SQLException when the server refuses it
   */
  public static StatementTrace run(String sql, Connection connection, SessionTrace watch)
      throws SQLException {
    StatementTrace.Place place = watch.before(sql);
    List<String> messages = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
        messages.add(String.valueOf(said.getMessage()));
      }
    }
    Observation seen = watch.after(messages);
    StatementTrace.Span span = new StatementTrace.Span(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new StatementTrace(1, sql, place, span, seen, List.of(), null);
  }
}
