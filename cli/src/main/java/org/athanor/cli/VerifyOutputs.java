package org.athanor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.cli.output.JsonPrinter;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.lint.LintReport;
import org.athanor.report.Report;
import org.athanor.revision.RevisionId;
import org.athanor.trace.TraceReport;
import org.athanor.verify.MakeReport;
import org.athanor.verify.Verify;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the result of a verification is written besides the console. */
final class VerifyOutputs {
  @Option(
      names = "--report-dir",
      paramLabel = "FOLDER",
      description = "Writes report.html, report.md, report.json and lint.sarif there.")
  private @Nullable Path folder;

  @Mixin
  private ReportFiles files;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "Writes the findings of the linter as SARIF.")
  private @Nullable Path sarif;

  @Option(
      names = "--github",
      description =
          "Prints annotations for GitHub; done by itself when GITHUB_ACTIONS is \"true\".")
  private boolean github;

  @SuppressWarnings("NullAway.Init")
  VerifyOutputs() {}

  /** Writes what was asked for; the report tells durations by the sizes of tables. */
  List<Path> write(
      AthanorCommand root, Verify.Outcome outcome, Set<RevisionId> revisions, KnownSizes sizes) {
    boolean annotates = github || "true".equals(root.host().variables().get("GITHUB_ACTIONS"));
    if (annotates && !root.console().isJson()) {
      annotations(root, outcome).forEach(root.console()::line);
    }
    List<Path> written = new ArrayList<>();
    ReportFiles wanted = folder == null ? files : files.in(folder);
    if (wanted.areWanted()) {
      MakeReport.Evidence evidence =
          new MakeReport.Evidence(outcome.checks(), trials(outcome), trace(outcome));
      Report report = new ReportJob(root, null, sizes).report(revisions, evidence);
      written.addAll(wanted.write(root, report));
    }
    LintReport lint = outcome.lint();
    Path target = sarif != null ? sarif : folder == null ? null : folder.resolve("lint.sarif");
    if (target != null && lint != null) {
      new OutputFile(root.host().folder())
          .write(target, JsonPrinter.print(FindingPrinter.sarif(lint)));
      written.add(target);
    }
    return written;
  }

  private static @Nullable TraceReport trace(Verify.Outcome outcome) {
    TestRevisions.Report trials = outcome.trials();
    return trials == null ? null : trials.trace();
  }

  private static List<RevisionTrial> trials(Verify.Outcome outcome) {
    TestRevisions.Report trials = outcome.trials();
    return trials == null ? List.of() : trials.trials();
  }

  private static List<String> annotations(AthanorCommand root, Verify.Outcome outcome) {
    List<String> lines = new ArrayList<>();
    LintReport lint = outcome.lint();
    if (lint != null) {
      lint.open().forEach(finding -> lines.add(FindingPrinter.annotation(finding)));
    }
    TestRevisions.Report trials = outcome.trials();
    if (trials != null) {
      for (RevisionTrial trial : trials.trials()) {
        trial.findings().forEach(each -> lines.add(annotation(root, trial, each)));
      }
    }
    return lines;
  }

  private static String annotation(AthanorCommand root, RevisionTrial trial, TrialFinding finding) {
    String location = trial.revision().location();
    String file = location == null
        ? ""
        : " file="
            + FindingPrinter.property(
                Workspace.shown(Path.of(location), root.host().folder())) + ",line=1,title=test";
    String text = trial.revision().id() + ": " + finding.kind().words()
        + (finding.details().isEmpty() ? "" : "\n" + String.join("\n", finding.details()));
    return "::" + (finding.isFailure() ? "error" : "notice") + file + "::"
        + FindingPrinter.data(text);
  }
}
