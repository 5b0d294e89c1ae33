package org.athanor.verification.conformance;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.trace.Observation;
import org.jspecify.annotations.Nullable;
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
        Observation came = run(database, expected.path("sql").asString());
        Map<String, Object> wanted = wanted(expected, came);
        Map<String, Object> seen = seen(came);
        if (!wanted.equals(seen)) {
          return new Outcome.Failed(wanted.toString(), seen.toString());
        }
      }
      return new Outcome.Passed();
    } catch (SQLException e) {
      return new Outcome.Failed("statements that run", String.valueOf(e.getMessage()));
    }
  }

  /** What was seen; null when the server refuses the statement. */
  private static @Nullable Observation run(WatchedDatabase database, String sql) {
    try {
      return database.run(sql).seen();
    } catch (SQLException e) {
      return null;
    }
  }

  /** Indexes are recorded as rewritten with their tables; here they go with them. */
  private static Map<String, Object> wanted(JsonNode expected, @Nullable Observation came) {
    if (expected.has("error") || came == null) {
      return Map.of("refused", expected.has("error"));
    }
    Set<String> rewritten = texts(expected.path("rewritten"));
    came.taken().stream()
        .filter(lock -> lock.kind() == Observation.Kind.INDEX)
        .forEach(lock -> rewritten.remove(lock.relation().name()));
    Set<String> read = texts(expected.path("seq_scanned"));
    read.addAll(rewritten);
    boolean empties = expected.path("sql").asString().startsWith(EMPTYING);
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("locks", TracedLocks.byTable(expected.path("new_locks")));
    wanted.put("rewritten", empties ? Set.of() : rewritten);
    wanted.put("read", empties ? Set.of() : read);
    return wanted;
  }

  private static Map<String, Object> seen(@Nullable Observation came) {
    if (came == null) {
      return Map.of("refused", true);
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("locks", TracedLocks.of(came.taken()));
    seen.put("rewritten", tables(came, EnumSet.of(Kind.REWRITE)));
    seen.put("read", tables(came, EnumSet.of(Kind.REWRITE, Kind.SCAN, Kind.ROW_CHANGES)));
    return seen;
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tables(Observation seen, Set<Kind> kinds) {
    return seen.work().stream()
        .filter(work -> kinds.contains(work.kind()))
        .map(work -> work.table().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
