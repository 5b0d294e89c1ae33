package org.athanor.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.trial.DatabaseSample;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.SampleReport;
import org.athanor.command.trial.TableFill;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.command.trial.TrialListener;
import org.athanor.lint.Finding;
import org.athanor.lint.Severity;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.jspecify.annotations.Nullable;

/** Shows trials of revisions: each as it ends, and all of them afterwards. */
final class TrialPrinter implements TrialListener<RevisionTrial> {
  private static final int DETAIL_LINES = 12;

  private final Console console;
  private final FillProgress fills;

  TrialPrinter(Console console) {
    this.console = console;
    this.fills = new FillProgress(console);
  }

  /** Tells what a sample is of, before the trials. */
  void sample(DatabaseSample sample) {
    if (!console.isJson()) {
      console.progress("Sample: " + counted(sample.count(), "row") + " of "
          + counted(sample.tables().size(), "table") + " of " + sample.origin().words()
          + ", texts scrambled.");
    }
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  @Override
  public synchronized void filling(TableFill fill) {
    fills.show(fill);
  }

  /** Shows one trial. */
  @Override
  public synchronized void ended(RevisionTrial trial) {
    console.endTransientLine();
    if (console.isJson()) {
      return;
    }
    console.line(word(trial) + "  " + trial.revision().id() + "  "
        + trial.revision().message() + "  (" + facts(trial) + ")");
    RevisionTrace trace = trial.trace();
    if (trace != null) {
      traced("up  ", trace.up());
      traced("down", trace.down());
    }
    for (TrialFinding finding : trial.findings()) {
      console.line("      " + finding.kind().words() + (finding.details().isEmpty() ? "" : ":"));
      details(finding.details().stream().flatMap(String::lines).toList());
    }
  }

  private void traced(String direction, @Nullable Passage passage) {
    if (passage != null && !passage.tables().isEmpty()) {
      console.line(
          "      " + console.style(Style.DIM, direction + "  " + TableTracePrinter.line(passage)));
    }
  }

  /** The first lines; the report in JSON has all of them. */
  private void details(List<String> lines) {
    // One line more instead of the words that there is one line more.
    int shown = lines.size() <= DETAIL_LINES + 1 ? lines.size() : DETAIL_LINES;
    lines.subList(0, shown).forEach(line -> console.line("        " + line));
    if (shown < lines.size()) {
      console.line("        ... and " + (lines.size() - shown) + " lines more: see --format json");
    }
  }

  /** Tells that there is nothing to try. */
  void nothing(String since) {
    if (console.isJson()) {
      console.json(facts(new TestRevisions.Report(List.of(), List.of(), List.of()), null));
    } else {
      console.line("Nothing to try: no revision has changed since " + since + ".");
    }
  }

  private static String word(RevisionTrial trial) {
    if (!trial.passed()) {
      return "FAIL";
    }
    return trial.findings().isEmpty() ? "ok  " : "note";
  }

  private static String facts(RevisionTrial trial) {
    List<String> facts = new ArrayList<>();
    facts.add("up " + millis(trial.up()));
    if (!trial.down().isZero()) {
      facts.add("down " + millis(trial.down()));
    }
    facts.add("rows in " + trial.tables() + (trial.tables() == 1 ? " table" : " tables"));
    return String.join(", ", facts);
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }

  /**
   * Shows the end.
   *
   * @param differences what differs between the model and the revisions; null when that was not
   *     looked at
   */
  void print(TestRevisions.Report report, @Nullable List<String> differences) {
    if (console.isJson()) {
      console.json(facts(report, differences));
      return;
    }
    untried(report.untried());
    if (report.heads().size() > 1) {
      console.line("FAIL  the history has " + report.heads().size() + " heads: "
          + String.join(", ", report.heads().stream().map(RevisionId::value).toList())
          + ". Join them: athanor merge -m \"...\" heads");
    }
    if (report.sample() != null) {
      left(report.sample());
    }
    if (differences != null) {
      console.line(
          differences.isEmpty()
              ? "ok    the revisions make what the model wants"
              : "FAIL  the revisions do not make what the model wants:");
      details(differences);
    }
    console.progress(summary(report));
  }

  /** What of the sample did not come along. */
  private void left(SampleReport sample) {
    for (SampleReport.Remark remark : sample.remarks()) {
      console.line("note  " + remark.text() + (remark.details().isEmpty() ? "" : ":"));
      details(remark.details());
    }
  }

  private static @Nullable Facts sampled(@Nullable SampleReport sample) {
    return sample == null
        ? null
        : Facts.of()
            .put("database", sample.origin().url())
            .put(
                "heads", sample.origin().heads().stream().map(RevisionId::value).toList())
            .putAll("tables", sample.tables(), TrialPrinter::sampled)
            .put("unread", sample.unread());
  }

  private static Facts sampled(SampleReport.Table table) {
    return Facts.of()
        .put("table", table.name().toString())
        .put("rows", table.rows())
        .put("rows_taken", table.taken())
        .put("known", table.isKnown())
        .put("refusal", table.refusal());
  }

  private void untried(List<Revision> untried) {
    if (untried.size() > DETAIL_LINES) {
      console.line("----  " + untried.get(0).id() + " to "
          + untried.get(untried.size() - 1).id() + "  (" + untried.size()
          + " revisions not tried: a revision below them fails)");
      return;
    }
    for (Revision revision : untried) {
      console.line("----  " + revision.id() + "  " + revision.message()
          + "  (not tried: a revision below it fails)");
    }
  }

  private static String summary(TestRevisions.Report report) {
    long failed = report.trials().stream().filter(trial -> !trial.passed()).count();
    int tried = report.trials().size();
    return tried + (tried == 1 ? " revision" : " revisions") + " tried up, down and up again: "
        + (tried - failed) + " passed, " + failed + " failed"
        + (report.untried().isEmpty() ? "." : ", " + report.untried().size() + " not tried.");
  }

  static Facts facts(TestRevisions.Report report, @Nullable List<String> differences) {
    return Facts.of()
        .put("passed", report.passed() && (differences == null || differences.isEmpty()))
        .putAll("trials", report.trials(), TrialPrinter::ofTrial)
        .put("untried", report.untried().stream().map(each -> each.id().value()).toList())
        .put("heads", report.heads().stream().map(RevisionId::value).toList())
        .put("differences", differences)
        .put("sample", sampled(report.sample()))
        .putAll("unfilled", report.unfilled(), TrialPrinter::unfilled);
  }

  private static Facts unfilled(TableFill fill) {
    return Facts.of()
        .put("table", fill.table().toString())
        .put("rows", fill.rows())
        .put("wanted", fill.wanted())
        .put("refusal", fill.refusal());
  }

  private static Facts ofTrial(RevisionTrial trial) {
    RevisionTrace trace = trial.trace();
    return Facts.of()
        .put("revision", trial.revision().id().value())
        .put("message", trial.revision().message())
        .put("passed", trial.passed())
        .put("table_count", trial.tables())
        .put("upgrade", lasting(trial.up(), trace == null ? null : trace.up()))
        .put("downgrade", lasting(trial.down(), trace == null ? null : trace.down()))
        .putAll("findings", trial.findings(), TrialPrinter::finding);
  }

  private static Facts lasting(Duration duration, @Nullable Passage passage) {
    return Facts.of()
        .put("duration_ms", duration.toMillis())
        .put("tables", TableTracePrinter.facts(passage));
  }

  private static Facts finding(TrialFinding finding) {
    return Facts.of()
        .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
        .put("severity", Finding.word(finding.isFailure() ? Severity.ERROR : Severity.INFO))
        .put("details", finding.details());
  }
}
