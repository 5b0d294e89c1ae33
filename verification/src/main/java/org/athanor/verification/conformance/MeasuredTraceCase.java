package org.athanor.verification.conformance;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.trace.Observation;
import org.athanor.trace.StatementTrace;
import tools.jackson.databind.JsonNode;

/** Statements in one transaction, with what a real server was measured to do. */
final class MeasuredTraceCase implements ConformanceCase.Check {
  /** How TRUNCATE is recorded: as a table with a new file. */
  private static final String EMPTYING = "truncate ";

  private final JsonNode recorded;

  MeasuredTraceCase(JsonNode recorded) {
    this.recorded = recorded;
  }

  @Override
  public Outcome run() {
    try (WatchedDatabase database = new WatchedDatabase()) {
      database.prepare(recorded.path("setup").asString(""));
      database.begin();
      for (JsonNode expected : recorded.path("expected")) {
        Map<String, Object> wanted = wanted(expected);
        Map<String, Object> seen = seen(database, expected.path("sql").asString());
        if (!wanted.equals(seen)) {
          return new Outcome.Failed(wanted.toString(), seen.toString());
        }
      }
      return new Outcome.Passed();
    } catch (SQLException e) {
      return new Outcome.Failed("statements that run", String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> wanted(JsonNode expected) {
    if (expected.has("error")) {
      return Map.of("refused", true);
    }
    boolean empties = expected.path("sql").asString().startsWith(EMPTYING);
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("locks", TracedLocks.byTable(expected.path("new_locks")));
    wanted.put("rewritten", empties ? Set.of() : texts(expected.path("rewritten")));
    return wanted;
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Object> seen(WatchedDatabase database, String sql) {
    try {
      StatementTrace trace = database.run(sql);
      Map<String, Object> seen = new LinkedHashMap<>();
      seen.put("locks", TracedLocks.of(trace.seen().taken()));
      seen.put("rewritten", tables(trace.seen(), Kind.REWRITE));
      return seen;
    } catch (SQLException e) {
      return Map.of("refused", true);
    }
  }

  private static Set<String> tables(Observation seen, Kind kind) {
    return seen.work().stream()
        .filter(work -> work.kind() == kind)
        .map(work -> work.table().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
