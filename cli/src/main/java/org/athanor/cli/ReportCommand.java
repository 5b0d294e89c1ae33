package org.athanor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.report.MarkdownReport;
import org.athanor.report.Report;
import org.athanor.report.ReportFacts;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.trace.TraceReport;
import org.athanor.verify.MakeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor report}. */
@Command(
    name = "report",
    description = "Tells what revisions do to production: changes, locks, risks, and a plan.",
    footer = {
      "",
      "Without REVISION it is about what the database lacks; with it no database is asked.",
      "Without a file it is printed as Markdown. Examples:",
      "  athanor report --html report.html",
      "  athanor report 7f3a:head --markdown comment.md --dialect postgresql:16",
      "  athanor report --trace --size orders=12000000 --html report.html"
    })
final class ReportCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "REVISION",
      description = "Which ones: ids or FROM:TO, both ends included.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "COMMIT",
      description = "Revisions whose files differ from this commit or branch of git.")
  private @Nullable String since;

  @Option(
      names = "--dialect",
      paramLabel = "NAME[:VERSION]",
      description = "The server, such as postgresql:15; else that of the environment.")
  private @Nullable String dialect;

  @Option(
      names = "--trace",
      description = "Runs the revisions on a scratch database first: what is seen there stands"
          + " above what is known of the server.")
  private boolean trace;

  @Option(
      names = "--trace-file",
      paramLabel = "FILE",
      description = "Uses what athanor trace --format json has seen.")
  private @Nullable Path traceFile;

  @Mixin
  private TraceOptions tracing = new TraceOptions();

  @Mixin
  private SizesOption sizes = new SizesOption();

  @Mixin
  private ReportFiles files;

  @SuppressWarnings("NullAway.Init")
  ReportCommand() {}

  @Override
  public Integer call() {
    Set<RevisionId> revisions = revisions();
    KnownSizes known = sizes.known(root);
    MakeReport.Evidence evidence =
        new MakeReport.Evidence(List.of(), List.of(), traced(revisions, known));
    Report report = new ReportJob(root, dialect, known).report(revisions, evidence);
    List<Path> written = files.write(root, report);
    if (root.console().isJson()) {
      root.console().json(Facts.of(ReportFacts.of(report)));
    } else if (written.isEmpty()) {
      root.console().raw(new MarkdownReport(report).text());
    } else {
      written.forEach(file -> root.console().line("Wrote " + file));
      root.console().line(summary(report));
    }
    return ExitCode.OK;
  }

  private @Nullable TraceReport traced(Set<RevisionId> revisions, KnownSizes known) {
    if (traceFile != null) {
      return TraceFile.read(root.host().folder().resolve(traceFile));
    }
    return trace && !revisions.isEmpty()
        ? tracing.run(root, revisions, known, new FillsOnly(new FillProgress(root.console())))
        : null;
  }

  private static String summary(Report report) {
    return report.subject().title() + ": risk " + report.risk().level().word() + ", needs "
        + report.plan().maintenance().need().words() + ".";
  }

  private Set<RevisionId> revisions() {
    Workspace workspace = new Workspace(root.settings());
    if (named.isEmpty() && since == null) {
      return NamedRevisions.pending(new DatabaseAccess(workspace).environment(List.of()));
    }
    RevisionGraph graph = workspace.scripts().graph();
    Set<RevisionId> chosen = NamedRevisions.of(named, graph);
    if (since != null) {
      chosen.addAll(ChangedRevisions.since(since, workspace.settings(), graph));
    }
    return chosen;
  }
}
