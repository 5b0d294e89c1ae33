package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.athanor.lint.Finding;
import org.athanor.lint.LintReport;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.lint.rule.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor lint}. */
@Command(
    name = "lint",
    description = "Tells what is dangerous in revisions or SQL files; ends with 3 on errors.",
    footer = {
      "",
      "Without a name all revisions are judged. Files are judged in the order given,",
      "each on the database that the ones before it make. What is there before",
      "the first is told by --schema: a snapshot, database, a JDBC URL, SQL.",
      "A hazard is accepted with a reason, before the statement:",
      "  -- athanor: allow RULE: REASON",
      "  op.allow(\"RULE\", \"REASON\", o -> ...)"
    })
final class LintCommand implements Callable<Integer> {
  /** The form of the report. */
  enum Form {
    text,
    json,
    sarif,
    github,
    gitlab
  }

  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "REVISION|FILE",
      arity = "0..*",
      description = "Revisions to judge, ids or FROM:TO; or SQL files of another tool.")
  private List<String> named = List.of();

  @Option(
      names = "--dialect",
      paramLabel = "NAME[:VERSION]",
      description = "The server, such as postgresql:15; else that of the environment.")
  private @Nullable String dialect;

  @Option(
      names = "--schema",
      paramLabel = "SCHEMA",
      description = "What is there before the first one: a snapshot, a database, SQL.")
  private @Nullable String schema;

  @Option(
      names = "--as",
      paramLabel = "text|json|sarif|github|gitlab",
      description = "Form of the report.")
  private Form form = Form.text;

  @Option(
      names = "--since",
      paramLabel = "REF",
      description = "Judges only files that differ from a commit of Git; the others are played.")
  private @Nullable String since;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "What athanor trace --format json has seen stands above what is known.")
  private @Nullable Path trace;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings in this file are not reported.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Writes the findings into this file, and ends with 0.")
  private @Nullable Path newBaseline;

  @Option(
      names = "--fail-on",
      paramLabel = "info|warning|error",
      description = "The least severity that ends with 3.")
  private String failOn = "error";

  @Option(
      names = "--no-transaction",
      description = "The other tool runs each statement of a FILE by itself.")
  private boolean noTransaction;

  @Mixin
  private SizesOption sizes = new SizesOption();

  @Mixin
  private LintFixOptions fix = new LintFixOptions();

  @Option(names = "--rules", description = "Lists the rules.")
  private boolean rules;

  @SuppressWarnings("NullAway.Init")
  LintCommand() {}

  @Override
  public Integer call() {
    if (rules) {
      Rules.infos().forEach(rule -> root.console().line(line(rule)));
      return ExitCode.OK;
    }
    Severity least = LintSettings.severity(failOn);
    LintJob job = new LintJob(root.settings(), root.host().folder(), sizes.known(root))
        .startingWith(StartingSchema.of(
            schema,
            new DatabaseAccess(new Workspace(root.settings())),
            root.host().folder()));
    List<Path> files = files();
    LintJob.Chosen chosen =
        new LintJob.Chosen(since, files.isEmpty() ? job.named(named) : Set.of());
    LintJob.Scripts scripts = new LintJob.Scripts(files, !noTransaction, since);
    if (fix.isWanted()) {
      Workspace workspace = new Workspace(root.settings());
      LintFix fixing = new LintFix(job, workspace, new DatabaseAccess(root, workspace));
      LintFix.Request request = fix.request(dialect, chosen);
      return fixed(
          fixing, files.isEmpty() ? fixing.run(request) : fixing.run(request, scripts), least);
    }
    LintReport report = files.isEmpty()
        ? job.revisions(dialect, chosen, job.seen(trace))
        : job.scripts(dialect, scripts);
    if (newBaseline != null) {
      job.writeBaseline(newBaseline, report);
      root.console().line("Wrote " + newBaseline + ".");
      return ExitCode.OK;
    }
    LintReport shown = baseline == null ? report : job.without(baseline, report);
    new FindingPrinter(root.console()).print(shown, root.console().isJson() ? Form.json : form);
    return shown.count(least) > 0 ? ExitCode.DIFFERENCES : ExitCode.OK;
  }

  private int fixed(LintFix fixing, LintFix.Outcome outcome, Severity least) {
    new FixPrinter(root.console(), fixing::shown).print(outcome, fix.writing());
    if (outcome.unproved().isEmpty()) {
      return outcome.left().count(least) > 0 ? ExitCode.DIFFERENCES : ExitCode.OK;
    }
    if (!root.console().isJson()) {
      throw fixing.unproved(outcome, fix.writing());
    }
    return ExitCode.FAILED;
  }

  /** What is named when it looks like files; empty when it looks like revisions. */
  private List<Path> files() {
    return named.stream().anyMatch(this::isFile)
        ? named.stream().map(Path::of).toList()
        : List.of();
  }

  private boolean isFile(String name) {
    return name.endsWith(".sql")
        || name.contains("/")
        || Files.exists(root.host().folder().resolve(name));
  }

  private static String line(RuleInfo rule) {
    return rule.id() + "  (" + Finding.word(rule.severity()) + ")  " + rule.summary();
  }
}
