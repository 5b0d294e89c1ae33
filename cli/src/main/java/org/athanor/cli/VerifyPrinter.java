package org.athanor.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.report.CheckResult;
import org.athanor.verify.Verify;
import org.athanor.verify.VerifyPart;
import org.jspecify.annotations.Nullable;

/** Shows a verification: each part as it ends, and all of it afterwards. */
final class VerifyPrinter implements Verify.Progress {
  private static final int MOST_LINES = 30;
  private static final String INDENT = " ".repeat(17);

  private final Console console;
  private @Nullable VerifyPart running;
  private int tried;

  VerifyPrinter(Console console) {
    this.console = console;
  }

  @Override
  public void begins(VerifyPart part) {
    running = part;
    draw(part.word() + "...");
  }

  @Override
  public synchronized void tried(RevisionTrial trial) {
    tried++;
    draw("test...  " + tried + "  " + trial.revision().id() + "  "
        + trial.revision().message());
  }

  private void draw(String text) {
    if (console.drawsProgress()) {
      console.transientLine(text);
    }
  }

  @Override
  public void ended(CheckResult result) {
    if (console.drawsProgress()) {
      console.endTransientLine();
    }
    // What nobody asked for never began, and is no news.
    if (running != null && !console.isJson()) {
      line(result);
    }
    running = null;
  }

  private void line(CheckResult result) {
    boolean ran = result.status() != CheckResult.Status.SKIPPED;
    console.line(console.style(style(result.status()), padded(result.status().word(), 9))
        + padded(result.name(), 8)
        + result.text()
        + (ran ? console.style(Style.DIM, "  (" + seconds(result.duration()) + ")") : ""));
    if (result.status() == CheckResult.Status.PASSED) {
      return;
    }
    List<String> lines = result.evidence().stream().flatMap(String::lines).toList();
    lines.stream().limit(MOST_LINES).forEach(line -> console.line(INDENT + line));
    if (lines.size() > MOST_LINES) {
      console.line(INDENT + "... " + (lines.size() - MOST_LINES) + " more lines:  athanor "
          + (result.name().equals(VerifyPart.PROVE.word()) ? "test" : result.name()));
    }
    String label = "  Fix: ";
    for (String fix : result.fixes()) {
      console.line(INDENT + label + fix);
      label = "   or: ";
    }
  }

  /** Shows the end. */
  void print(Verify.Outcome outcome, List<Path> written) {
    if (console.isJson()) {
      console.json(facts(outcome, written));
      return;
    }
    written.forEach(file -> console.progress("Wrote " + file));
    console.progress(summary(outcome));
  }

  private static String summary(Verify.Outcome outcome) {
    List<String> parts = new ArrayList<>();
    for (CheckResult.Status status :
        List.of(CheckResult.Status.FAILED, CheckResult.Status.NOT_RUN)) {
      List<String> names = outcome.checks().stream()
          .filter(check -> check.status() == status)
          .map(CheckResult::name)
          .toList();
      if (!names.isEmpty()) {
        parts.add(status.word() + ": " + String.join(", ", names));
      }
    }
    return (outcome.passed() ? "Verified" : "Not verified")
        + (parts.isEmpty() ? "." : "; " + String.join("; ", parts) + ".");
  }

  private static Facts facts(Verify.Outcome outcome, List<Path> written) {
    return Facts.of()
        .put("passed", outcome.passed())
        .putAll("checks", outcome.checks(), VerifyPrinter::facts)
        .put("lint", outcome.lint() == null ? null : FindingPrinter.json(outcome.lint()))
        .put("test", outcome.trials() == null ? null : TrialPrinter.facts(outcome.trials(), null))
        .put("files", written.stream().map(Path::toString).toList());
  }

  private static Facts facts(CheckResult check) {
    return Facts.of()
        .put("check", check.name())
        .put("status", check.status().name().toLowerCase(Locale.ROOT))
        .put("text", check.text())
        .put("evidence", check.evidence())
        .put("fixes", check.fixes())
        .put("duration_ms", check.duration().toMillis());
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() + " ms";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static Style style(CheckResult.Status status) {
    return switch (status) {
      case PASSED -> Style.GREEN;
      case WARNING -> Style.YELLOW;
      case FAILED, NOT_RUN -> Style.RED;
      case SKIPPED -> Style.DIM;
    };
  }
}
