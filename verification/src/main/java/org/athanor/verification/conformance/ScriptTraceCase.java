package org.athanor.verification.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.trace.Observation;
import org.athanor.trace.StatementTrace;
import tools.jackson.databind.JsonNode;

/**
 * Scripts, each in a transaction of its own, with the locks that another tool tells: those that
 * keep readers or writers waiting. It does not look at scripts of concurrent statements.
 */
final class ScriptTraceCase implements ConformanceCase.Check {
  private final JsonNode recorded;

  ScriptTraceCase(JsonNode recorded) {
    this.recorded = recorded;
  }

  @Override
  public Outcome run() {
    try (WatchedDatabase database = new WatchedDatabase()) {
      for (int i = 0; i < recorded.path("scripts").size(); i++) {
        String sql = recorded.path("scripts").get(i).path("sql").asString();
        JsonNode expected = recorded.path("expected").path(i).path("statements");
        if (sql.toLowerCase(Locale.ROOT).contains("concurrently")) {
          database.prepare(sql);
        } else {
          Outcome outcome = inTransaction(database, database.split(sql), expected);
          if (outcome instanceof Outcome.Failed) {
            return outcome;
          }
        }
      }
      return new Outcome.Passed();
    } catch (SQLException e) {
      return new Outcome.Failed("scripts that run", String.valueOf(e.getMessage()));
    }
  }

  private static Outcome inTransaction(
      WatchedDatabase database, List<String> statements, JsonNode expected) throws SQLException {
    database.begin();
    for (int i = 0; i < statements.size(); i++) {
      StatementTrace trace = database.run(statements.get(i));
      String wanted = locks(
          TracedLocks.oneByOne(expected.path(i).path("new_locks")),
          TracedLocks.oneByOne(expected.path(i).path("locks_at_start")));
      String seen =
          locks(waitedFor(trace.seen().taken()), waitedFor(trace.seen().held()));
      if (!wanted.equals(seen)) {
        return new Outcome.Failed(statements.get(i) + "\n" + wanted, seen);
      }
    }
    database.commit();
    return new Outcome.Passed();
  }

  private static String locks(Map<String, Set<String>> taken, Map<String, Set<String>> held) {
    return "taken " + taken + ", held " + held;
  }

  private static Map<String, Set<String>> waitedFor(List<Observation.Lock> locks) {
    return TracedLocks.of(
        locks.stream().filter(lock -> lock.mode().blocksWrites()).toList());
  }
}
