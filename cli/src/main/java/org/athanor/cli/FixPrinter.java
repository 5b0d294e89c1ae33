package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.LineDiff;
import org.athanor.cli.output.Style;
import org.athanor.error.ErrorCode;
import org.athanor.lint.Finding;
import org.athanor.lint.LintStatement;
import org.athanor.lint.Severity;
import org.athanor.lint.fix.FileChange;
import org.athanor.lint.fix.HistoryFix;

/** Prints what was rewritten. */
final class FixPrinter {
  private final Console console;
  private final Function<Path, String> shown;

  FixPrinter(Console console, Function<Path, String> shown) {
    this.console = console;
    this.shown = shown;
  }

  void print(LintFix.Outcome outcome, LintFix.Writing writing) {
    boolean writes = writing == LintFix.Writing.FILES;
    if (console.isJson()) {
      console.json(json(outcome, writes));
      return;
    }
    outcome.changes().forEach(this::diff);
    outcome.applied().forEach(this::kept);
    outcome.unfixed().forEach(each -> console.warning(unfixed(each)));
    outcome.notes().forEach(console::warning);
    outcome.unknown().forEach(console::warning);
    if (outcome.changes().isEmpty()) {
      console.line("Nothing is rewritten.");
    } else {
      int files = outcome.changes().size();
      console.line((outcome.notes().isEmpty() ? "Proved on scratch databases: same schema. " : "")
          + (writes ? "Wrote " : "Not written: ")
          + files
          + (files == 1 ? " file." : " files."));
    }
    new FindingPrinter(console).print(outcome.left(), LintCommand.Form.text);
  }

  private void diff(FileChange change) {
    console.line((change.exists() ? "Changed " : "New ") + shown.apply(change.path()));
    for (String line : LineDiff.of(change.before(), change.after())) {
      console.line("  " + console.style(style(line), line));
    }
  }

  private static Style style(String line) {
    if (line.startsWith("+")) {
      return Style.GREEN;
    }
    return line.startsWith("-") ? Style.RED : Style.DIM;
  }

  private void kept(Finding finding) {
    console.warning(
        shown.apply(Path.of(finding.source().file())) + ": " + finding.rule().id()
            + " stays: the database has this revision, and what has run is never rewritten."
            + " Mend it in a new revision, or accept it with a reason.");
  }

  private String unfixed(HistoryFix.Unfixed each) {
    LintStatement.Source at = each.finding().source();
    return "unfixed: " + shown.apply(Path.of(at.file())) + ":" + at.line() + "  "
        + each.finding().rule().id() + ": " + each.reason() + ".";
  }

  private Facts json(LintFix.Outcome outcome, boolean writes) {
    return Facts.of()
        .put("written", writes && !outcome.changes().isEmpty())
        .putAll(
            "edits",
            outcome.changes(),
            change -> Facts.of()
                .put("file", shown.apply(change.path()))
                .put("new", !change.exists())
                .put("text", change.after()))
        .put(
            "applied",
            outcome.applied().stream()
                .map(finding -> finding.rule().id() + " in "
                    + shown.apply(Path.of(finding.source().file())))
                .toList())
        .putAll(
            "unproved",
            outcome.unproved(),
            unproved -> Facts.of()
                .put("revision", unproved.revision().value())
                .put("file", shown.apply(unproved.file()))
                .put("rules", LintFix.rules(unproved))
                .put("code", ErrorCode.FIX_001.code())
                .put("details", unproved.reasons()))
        .putAll(
            "unfixed",
            outcome.unfixed(),
            unfixed -> Facts.of()
                .put("file", shown.apply(Path.of(unfixed.finding().source().file())))
                .put("line", unfixed.finding().source().line())
                .put("rule", unfixed.finding().rule().id())
                .put("reason", unfixed.reason()))
        .put("notes", List.copyOf(outcome.notes()))
        .put("unknown", List.copyOf(outcome.unknown()))
        .put("error_count", outcome.left().count(Severity.ERROR));
  }
}
