package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.athanor.script.JsonObject;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;

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
      JsonObject report = JsonObject.read(Files.readString(file));
      return new TraceReport(
          report.textOr(named(report, "dialect", "product"), ""),
          report.textOr("version", ""),
          report.has("rows") ? Math.toIntExact(report.wholeNumber("rows")) : 0,
          report.objects("revisions").stream().map(TraceFile::revision).toList(),
          report.has("rollback") ? rehearsal(report.object("rollback")) : null);
    } catch (IOException | IllegalArgumentException e) {
      throw noTrace(file, e);
    }
  }

  private static AthanorException noTrace(Path file, Exception cause) {
    String evidence = String.valueOf(cause.getMessage());
    return AthanorException.of(ErrorCode.SCR_002, "\"" + file + "\" cannot be read as a trace.")
        .evidence(evidence.lines().findFirst().orElse(""))
        .fix("athanor trace --format json > trace.json")
        .cause(cause)
        .build();
  }

  private static TraceReport.Rehearsal rehearsal(JsonObject facts) {
    return new TraceReport.Rehearsal(
        facts.text("database"),
        new TraceReport.Limits(millis(facts, "lock_timeout_ms"), millis(facts, "time_limit_ms")),
        facts.texts(named(facts, "differences", "changes")),
        facts.texts("remains"));
  }

  private static RevisionTrace revision(JsonObject facts) {
    String downgrade = named(facts, "downgrade", "down");
    return new RevisionTrace(
        RevisionId.of(facts.text("revision")),
        facts.textOr("message", ""),
        passage(facts.object(named(facts, "upgrade", "up"))),
        facts.has(downgrade) ? passage(facts.object(downgrade)) : null);
  }

  /** The name of a field; files that an early Athanor wrote call it by the other one. */
  private static String named(JsonObject facts, String name, String formerly) {
    return !facts.has(name) && facts.has(formerly) ? formerly : name;
  }

  private static Passage passage(JsonObject facts) {
    return new Passage(
        millis(facts, "duration_ms"),
        facts.objects("statements").stream().map(TraceFile::statement).toList());
  }

  private static StatementTrace statement(JsonObject facts) {
    boolean inside = Boolean.TRUE.equals(facts.fields().get("in_transaction"));
    return new StatementTrace(
        Math.toIntExact(facts.wholeNumber("number")),
        facts.text("sql"),
        inside ? StatementTrace.Place.IN_TRANSACTION : StatementTrace.Place.OUTSIDE,
        new StatementTrace.Span(
            millis(facts, "began_ms"), millis(facts, "duration_ms"), millis(facts, "released_ms")),
        seen(facts),
        facts.objects("forecasts").stream().map(TraceFile::forecast).toList(),
        facts.textOrNull("failure"));
  }

  private static Observation seen(JsonObject facts) {
    List<StatementFacts.Work> work = new ArrayList<>();
    for (JsonObject done : facts.objects("work")) {
      work.add(new StatementFacts.Work(
          name(done.text("table")),
          StatementFacts.Kind.valueOf(done.text("kind").toUpperCase(Locale.ROOT)),
          done.text("reason")));
    }
    List<Observation.Waiter> waiters = new ArrayList<>();
    for (JsonObject waiter : facts.objects("waiters")) {
      waiters.add(new Observation.Waiter(name(waiter.text("table")), access(waiter)));
    }
    return new Observation(
        locks(facts, "held"),
        locks(facts, "locks"),
        work,
        waiters,
        delays(facts),
        List.of(),
        facts.textOrNull("lock_timeout"));
  }

  /** Files that an early Athanor wrote have none. */
  private static List<Observation.Delay> delays(JsonObject facts) {
    return !facts.has("delays")
        ? List.of()
        : facts.objects("delays").stream()
            .map(delay -> new Observation.Delay(
                name(delay.text("table")), access(delay), millis(delay, "duration_ms")))
            .toList();
  }

  private static LockMode.Access access(JsonObject facts) {
    return LockMode.Access.valueOf(facts.text("access").toUpperCase(Locale.ROOT));
  }

  private static StatementTrace.Forecast forecast(JsonObject facts) {
    return new StatementTrace.Forecast(
        name(facts.text("table")),
        facts.has("rows") ? facts.wholeNumber("rows") : 0,
        millis(facts, "duration_ms"));
  }

  private static List<Observation.Lock> locks(JsonObject facts, String field) {
    List<Observation.Lock> locks = new ArrayList<>();
    for (JsonObject lock : facts.objects(field)) {
      Set<LockMode.Access> blocks = EnumSet.noneOf(LockMode.Access.class);
      lock.texts("blocks")
          .forEach(each -> blocks.add(LockMode.Access.valueOf(each.toUpperCase(Locale.ROOT))));
      locks.add(new Observation.Lock(
          name(lock.text("relation")),
          Observation.Kind.valueOf(lock.text("kind").toUpperCase(Locale.ROOT)),
          new LockMode(lock.text("mode"), Math.toIntExact(lock.wholeNumber("strength")), blocks)));
    }
    return locks;
  }

  private static QualifiedName name(String shown) {
    int dot = shown.indexOf('.');
    return dot < 0
        ? QualifiedName.of(shown)
        : QualifiedName.of(shown.substring(0, dot), shown.substring(dot + 1));
  }

  private static Duration millis(JsonObject facts, String field) {
    return facts.has(field)
        ? Duration.ofNanos(Math.round(facts.number(field).doubleValue() * 1e6))
        : Duration.ZERO;
  }
}
