package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.cli.output.JsonText;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;

/** Reads what {@code athanor trace --format json} has written: what statements of revisions did. */
final class TraceFile {
  private TraceFile() {}

  /**
   * Reads a file.
   *
   * @throws AthanorException SCR-002 when it cannot be read, or is no trace
   */
  static TraceReport read(Path file) {
    try {
      if (JsonText.read(Files.readString(file)) instanceof Map<?, ?> report
          && report.get("revisions") instanceof List<?>) {
        return new TraceReport(
            word(report, "product"),
            word(report, "version"),
            report.get("rows") instanceof Number rows ? rows.intValue() : 0,
            objects(report, "revisions").stream().map(TraceFile::revision).toList());
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

  private static RevisionTrace revision(Map<?, ?> facts) {
    return new RevisionTrace(
        RevisionId.of(text(facts, "revision")),
        word(facts, "message"),
        facts.get("up") instanceof Map<?, ?> up
            ? passage(up)
            : new Passage(Duration.ZERO, List.of()),
        facts.get("down") instanceof Map<?, ?> down ? passage(down) : null);
  }

  private static Passage passage(Map<?, ?> facts) {
    return new Passage(
        millis(facts, "duration_ms"),
        objects(facts, "statements").stream().map(TraceFile::statement).toList());
  }

  private static StatementTrace statement(Map<?, ?> facts) {
    boolean inside = Boolean.TRUE.equals(facts.get("in_transaction"));
    return new StatementTrace(
        number(facts, "number"),
        text(facts, "sql"),
        inside ? StatementTrace.Place.IN_TRANSACTION : StatementTrace.Place.OUTSIDE,
        new StatementTrace.Span(
            millis(facts, "began_ms"), millis(facts, "duration_ms"), millis(facts, "released_ms")),
        seen(facts),
        objects(facts, "forecasts").stream().map(TraceFile::forecast).toList(),
        facts.get("failure") instanceof String failure ? failure : null);
  }

  private static Observation seen(Map<?, ?> facts) {
    List<StatementFacts.Work> work = new ArrayList<>();
    for (Map<?, ?> done : objects(facts, "work")) {
      work.add(new StatementFacts.Work(
          name(text(done, "table")),
          StatementFacts.Kind.valueOf(text(done, "kind").toUpperCase(Locale.ROOT)),
          text(done, "reason")));
    }
    List<Observation.Waiter> waiters = new ArrayList<>();
    for (Map<?, ?> waiter : objects(facts, "waiters")) {
      waiters.add(new Observation.Waiter(
          name(text(waiter, "table")),
          LockMode.Access.valueOf(text(waiter, "access").toUpperCase(Locale.ROOT))));
    }
    return new Observation(
        locks(facts, "held"),
        locks(facts, "locks"),
        work,
        waiters,
        List.of(),
        facts.get("lock_timeout") instanceof String timeout ? timeout : null);
  }

  private static StatementTrace.Forecast forecast(Map<?, ?> facts) {
    return new StatementTrace.Forecast(
        name(text(facts, "table")),
        facts.get("rows") instanceof Number rows ? rows.longValue() : 0,
        millis(facts, "duration_ms"));
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

  private static String word(Map<?, ?> facts, String field) {
    return facts.get(field) instanceof String text ? text : "";
  }

  private static Duration millis(Map<?, ?> facts, String field) {
    return facts.get(field) instanceof Number number
        ? Duration.ofNanos(Math.round(number.doubleValue() * 1e6))
        : Duration.ZERO;
  }
}
