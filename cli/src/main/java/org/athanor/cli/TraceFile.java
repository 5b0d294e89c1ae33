package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.cli.output.JsonText;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.LintSource;
import org.athanor.lint.LintUnit;
import org.athanor.lint.SeenFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.StatementTrace;
import org.jspecify.annotations.Nullable;

/** What {@code athanor trace --format json} has written: what statements of revisions did. */
final class TraceFile implements SeenFacts {
  private final Map<Place, StatementTrace> traces = new LinkedHashMap<>();

  private record Place(String revision, LintUnit.Direction direction, String sql) {}

  private TraceFile(Map<?, ?> report) {
    for (Map<?, ?> revision : objects(report, "revisions")) {
      String id = text(revision, "revision");
      add(id, LintUnit.Direction.UPGRADE, revision.get("up"));
      add(id, LintUnit.Direction.DOWNGRADE, revision.get("down"));
    }
  }

  /**
   * Reads a file.
   *
   * @throws AthanorException SCR-002 when it cannot be read, or is no trace
   */
  static TraceFile read(Path file) {
    try {
      if (JsonText.read(Files.readString(file)) instanceof Map<?, ?> report
          && report.get("revisions") instanceof List<?>) {
        return new TraceFile(report);
      }
      throw noTrace(file, "it has no \"revisions\"", null);
    } catch (IOException | IllegalArgumentException e) {
      throw noTrace(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static AthanorException noTrace(Path file, String evidence, @Nullable Exception cause) {
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.SCR_002, "\"" + file + "\" cannot be read as a trace.")
        .evidence(evidence.lines().findFirst().orElse(""))
        .fix("athanor trace --format json > trace.json");
    if (cause != null) {
      error.cause(cause);
    }
    return error.build();
  }

  @Override
  public Optional<StatementTrace> of(LintSource unit, String statement) {
    return Optional.ofNullable(traces.get(new Place(unit.name(), unit.direction(), statement)));
  }

  private void add(String revision, LintUnit.Direction direction, @Nullable Object passage) {
    if (passage instanceof Map<?, ?> facts) {
      for (Map<?, ?> statement : objects(facts, "statements")) {
        if (statement.get("failure") == null) {
          StatementTrace trace = statement(statement);
          traces.put(new Place(revision, direction, trace.sql()), trace);
        }
      }
    }
  }

  private static StatementTrace statement(Map<?, ?> facts) {
    List<StatementFacts.Work> work = new ArrayList<>();
    for (Map<?, ?> done : objects(facts, "work")) {
      work.add(new StatementFacts.Work(
          name(text(done, "table")),
          StatementFacts.Kind.valueOf(text(done, "kind").toUpperCase(Locale.ROOT)),
          text(done, "reason")));
    }
    Observation seen = new Observation(
        locks(facts, "held"), locks(facts, "locks"), work, List.of(), List.of(), null);
    boolean inside = Boolean.TRUE.equals(facts.get("in_transaction"));
    return new StatementTrace(
        number(facts, "number"),
        text(facts, "sql"),
        inside ? StatementTrace.Place.IN_TRANSACTION : StatementTrace.Place.OUTSIDE,
        new StatementTrace.Span(Duration.ZERO, Duration.ZERO, Duration.ZERO),
        seen,
        List.of(),
        null);
  }

  private static List<Observation.Lock> locks(Map<?, ?> facts, String field) {
    List<Observation.Lock> locks = new ArrayList<>();
    for (Map<?, ?> lock : objects(facts, field)) {
      Set<LockMode.Access> blocks = EnumSet.noneOf(LockMode.Access.class);
      if (lock.get("blocks") instanceof List<?> list) {
        list.forEach(each ->
            blocks.add(LockMode.Access.valueOf(String.valueOf(each).toUpperCase(Locale.ROOT))));
      }
      locks.add(new Observation.Lock(
          name(text(lock, "relation")),
          Observation.Kind.valueOf(text(lock, "kind").toUpperCase(Locale.ROOT)),
          new LockMode(text(lock, "mode"), number(lock, "strength"), blocks)));
    }
    return locks;
  }

  private static QualifiedName name(String shown) {
    int dot = shown.indexOf('.');
    return dot < 0
        ? QualifiedName.of(shown)
        : QualifiedName.of(shown.substring(0, dot), shown.substring(dot + 1));
  }

  private static String text(Map<?, ?> facts, String field) {
    if (facts.get(field) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("it lacks \"" + field + "\"");
  }

  private static int number(Map<?, ?> facts, String field) {
    if (facts.get(field) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("it lacks \"" + field + "\"");
  }

  private static List<Map<?, ?>> objects(Map<?, ?> facts, String field) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (facts.get(field) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }
}
