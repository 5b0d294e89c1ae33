package org.athanor.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.trial.TableFill;
import org.athanor.command.trial.TrialListener;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;

/** Shows what statements did: each revision as it ends, and all of them afterwards. */
final class TracePrinter implements TrialListener<RevisionTrace> {
  private static final int LONGEST = 96;

  private final Console console;
  private final FillProgress fills;

  TracePrinter(Console console) {
    this.console = console;
    this.fills = new FillProgress(console);
  }

  /** Tells that there is nothing to run. */
  void nothing() {
    if (console.isJson()) {
      console.json(facts(new TraceReport("", "", 0, List.of())));
    } else {
      console.line("Nothing to trace: the database has all revisions. Name some, such as"
          + " athanor trace base:heads");
    }
  }

  @Override
  public void filling(TableFill fill) {
    fills.show(fill);
  }

  /** Shows one revision. */
  @Override
  public void ended(RevisionTrace trace) {
    console.endTransientLine();
    if (console.isJson()) {
      return;
    }
    console.line(console.style(Style.BOLD, trace.revision() + "  " + trace.message()));
    passage("up", trace.up());
    if (trace.down() != null) {
      passage("down", trace.down());
    }
  }

  private void passage(String word, Passage passage) {
    int count = passage.statements().size();
    console.line("  " + word + ": " + count + (count == 1 ? " statement, " : " statements, ")
        + millis(passage.took()));
    passage.statements().forEach(this::statement);
  }

  private void statement(StatementTrace trace) {
    console.line("    " + trace.number() + "  " + shortened(trace.sql())
        + (trace.place() == StatementTrace.Place.OUTSIDE ? "  (outside a transaction)" : ""));
    if (trace.failure() != null) {
      console.line("       " + console.style(Style.RED, "fails") + "  "
          + String.join("; ", trace.failure().lines().toList()));
      return;
    }
    for (Observation.Lock lock : strongest(trace.seen())) {
      console.line("       locks  " + lock.relation() + "  " + lock.mode() + " for "
          + millis(trace.span().held()) + waiting(trace.seen(), lock)
          + delays(trace.seen(), lock));
    }
    for (StatementFacts.Work work : trace.seen().work()) {
      console.line("       " + verb(work.kind()) + "  " + work.table() + "  (" + work.reason()
          + ", " + millis(trace.span().took()) + ")");
    }
    for (StatementTrace.Forecast forecast : trace.forecasts()) {
      console.line(String.format(
          Locale.ROOT,
          "       may take %s with the %,d rows of %s",
          text(forecast.duration()),
          forecast.rows(),
          forecast.table()));
    }
    trace.seen().messages().stream()
        .filter(message -> isNews(message, trace.seen()))
        .forEach(message ->
            console.line("       " + console.style(Style.DIM, "server: " + shortened(message))));
  }

  /** What makes somebody else wait: of the locks on a table the strongest, unless it was held. */
  private static List<Observation.Lock> strongest(Observation seen) {
    List<Observation.Lock> all = new ArrayList<>(seen.taken());
    all.addAll(seen.held());
    return seen.taken().stream()
        .filter(Observation.Lock::isOnTable)
        .filter(lock -> all.stream()
            .noneMatch(other -> other.relation().equals(lock.relation())
                && other.mode().compareTo(lock.mode()) > 0))
        .toList();
  }

  private static String waiting(Observation seen, Observation.Lock lock) {
    Set<Access> waiting = new TreeSet<>();
    seen.waiters().stream()
        .filter(waiter -> waiter.table().equals(lock.relation()))
        .forEach(waiter -> waiting.add(waiter.access()));
    String words = TableTracePrinter.waiting(waiting);
    return words.isEmpty() ? "" : ", " + words;
  }

  /** {@code ; tried: a reader was kept for 2.1 ms, a writer for 805.0 ms}. */
  private static String delays(Observation seen, Observation.Lock lock) {
    List<String> kept = seen.delays().stream()
        .filter(delay -> delay.table().equals(lock.relation()))
        .map(delay -> (delay.access() == Access.READ ? "a reader" : "a writer") + " was kept for "
            + millis(delay.longest()))
        .toList();
    return kept.isEmpty() ? "" : "; tried: " + String.join(", ", kept);
  }

  private static String verb(StatementFacts.Kind kind) {
    return switch (kind) {
      case REWRITE -> "writes anew";
      case COPY -> "copies";
      case REBUILD -> "rebuilds";
      case SCAN -> "reads all of";
      case INDEX_BUILD -> "builds an index of";
      case ROW_CHANGES -> "changes rows of";
    };
  }

  private static boolean isNews(String message, Observation seen) {
    return !message.startsWith("building index ")
        && seen.work().stream().noneMatch(work -> work.reason().endsWith(message));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 4) + " ...";
  }

  private static String millis(Duration duration) {
    return TableTracePrinter.millis(duration);
  }

  /** A guess has no more than two parts. */
  private static String text(Duration duration) {
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    if (duration.toMinutes() > 0) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return duration.toSeconds() > 9
        ? duration.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", duration.toNanos() / 1e9);
  }

  /** Shows the end. */
  void print(TraceReport report) {
    if (console.isJson()) {
      console.json(facts(report));
      return;
    }
    long failed = report.revisions().stream().filter(trace -> !trace.passed()).count();
    int traced = report.revisions().size();
    console.progress(traced + (traced == 1 ? " revision" : " revisions") + " traced on "
        + report.measuredOn()
        + (failed == 0 ? "." : ": " + failed + " failed."));
    if (report.rehearsal() != null) {
      print(report.rehearsal());
    }
  }

  private void print(TraceReport.Rehearsal rehearsal) {
    console.line("Rolled back on " + rehearsal.database()
        + ": the server says that the transaction was aborted"
        + (rehearsal.changes().isEmpty()
            ? ", and schema and revisions are what they were."
            : "; others have changed the database meanwhile:"));
    rehearsal.changes().forEach(change -> console.line("  " + change));
    rehearsal.remains().forEach(each -> console.line("  not taken back: " + each));
    console.line("Times are measured on its own rows, and nothing is extrapolated.");
  }

  private static Facts facts(TraceReport report) {
    return Facts.of()
        .put("passed", report.passed())
        .put("dialect", report.product())
        .put("version", report.version())
        .put("rows", report.rows())
        .put("rollback", report.rehearsal() == null ? null : ofRehearsal(report.rehearsal()))
        .putAll("revisions", report.revisions(), TracePrinter::ofRevision);
  }

  private static Facts ofRehearsal(TraceReport.Rehearsal rehearsal) {
    return Facts.of()
        .put("database", rehearsal.database())
        .put("lock_timeout_ms", rehearsal.limits().lock().toMillis())
        .put("time_limit_ms", rehearsal.limits().time().toMillis())
        .put("unchanged", rehearsal.changes().isEmpty())
        .put("differences", rehearsal.changes())
        .put("remains", rehearsal.remains());
  }

  private static Facts ofRevision(RevisionTrace trace) {
    return Facts.of()
        .put("revision", trace.revision().value())
        .put("message", trace.message())
        .put("passed", trace.passed())
        .put("upgrade", ofPassage(trace.up()))
        .put("downgrade", trace.down() == null ? null : ofPassage(trace.down()));
  }

  private static Facts ofPassage(Passage passage) {
    return Facts.of()
        .put("duration_ms", exactly(passage.took()))
        .putAll("statements", passage.statements(), TracePrinter::ofStatement);
  }

  private static Facts ofStatement(StatementTrace trace) {
    return Facts.of()
        .put("number", trace.number())
        .put("sql", trace.sql())
        .put("in_transaction", trace.place() == StatementTrace.Place.IN_TRANSACTION)
        .put("began_ms", exactly(trace.span().began()))
        .put("duration_ms", exactly(trace.span().took()))
        .put("released_ms", exactly(trace.span().released()))
        .putAll("held", trace.seen().held(), TracePrinter::ofLock)
        .putAll("locks", trace.seen().taken(), TracePrinter::ofLock)
        .putAll("waiters", trace.seen().waiters(), TracePrinter::ofWaiter)
        .putAll("delays", trace.seen().delays(), TracePrinter::ofDelay)
        .putAll("work", trace.seen().work(), TracePrinter::ofWork)
        .putAll("forecasts", trace.forecasts(), TracePrinter::ofForecast)
        .put("messages", trace.seen().messages())
        .put("lock_timeout", trace.seen().lockTimeout())
        .put("failure", trace.failure());
  }

  private static double exactly(Duration duration) {
    return Math.round(duration.toNanos() / 1e3) / 1e3;
  }

  private static Facts ofLock(Observation.Lock lock) {
    return Facts.of()
        .put("relation", lock.relation().toString())
        .put("kind", word(lock.kind()))
        .put("mode", lock.mode().name())
        .put("strength", lock.mode().strength())
        .put(
            "blocks",
            lock.mode().blocks().stream().sorted().map(TracePrinter::word).toList());
  }

  private static Facts ofWaiter(Observation.Waiter waiter) {
    return Facts.of().put("table", waiter.table().toString()).put("access", word(waiter.access()));
  }

  private static Facts ofDelay(Observation.Delay delay) {
    return Facts.of()
        .put("table", delay.table().toString())
        .put("access", word(delay.access()))
        .put("duration_ms", exactly(delay.longest()));
  }

  private static Facts ofWork(StatementFacts.Work work) {
    return Facts.of()
        .put("table", work.table().toString())
        .put("kind", word(work.kind()))
        .put("reason", work.reason());
  }

  private static Facts ofForecast(StatementTrace.Forecast forecast) {
    return Facts.of()
        .put("table", forecast.table().toString())
        .put("rows", forecast.rows())
        .put("duration_ms", exactly(forecast.duration()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
