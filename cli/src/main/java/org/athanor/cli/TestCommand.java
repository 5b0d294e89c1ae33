package org.athanor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.athanor.command.Environment;
import org.athanor.command.trial.DatabaseSample;
import org.athanor.command.trial.TestRevisions;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor test}. */
@Command(
    name = "test",
    description =
        "Tries revisions up, down and up again, with rows, on scratch databases; ends with 3 if"
            + " one fails.")
final class TestCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "REVISION",
      description = "Which ones: ids or FROM:TO; all when none is named.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "COMMIT",
      description = "Only revisions whose files differ from this commit or branch of git.")
  private @Nullable String since;

  @Mixin
  private ScratchOptions scratch = new ScratchOptions();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      defaultValue = "1",
      description = "On how many scratch databases at once.")
  private int jobs = 1;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "0",
      description = "Gives each table so many rows, as far as it takes them; else a few.")
  private int rows;

  @Mixin
  private SampleOptions sampling = new SampleOptions();

  @Option(names = "--no-model", description = "Does not compare the result with the model.")
  private boolean noModel;

  @SuppressWarnings("NullAway.Init")
  TestCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(root, new Workspace(root.settings()));
    JdbcConnectionSource server = scratch.server(access);
    Environment environment = access.trialEnvironment(server);
    TrialPrinter printer = new TrialPrinter(root.console());
    TestRevisions.Selection selection = selection(environment.revisions().graph());
    if (since != null && selection.only().isEmpty()) {
      printer.nothing(since);
      return ExitCode.OK;
    }
    DatabaseSample sample = sampling.take(root, access, environment).orElse(null);
    if (sample != null) {
      printer.sample(sample);
    }
    TestRevisions.Report report;
    List<String> differences = List.of();
    boolean comparing = !noModel && root.settings().model() != null;
    try (ScratchDatabases databases = new ScratchDatabases(server, access.dialects())) {
      TestRevisions tests = new TestRevisions(
          environment.revisions(), databases, access.dialects(), environment.options());
      report = tests.run(selection.withSample(sample), printer);
    }
    if (comparing && report.passed()) {
      differences = ModelComparison.ofRevisions(
          access, root.settings(), server, root.host().folder());
    }
    printer.print(report, comparing && report.passed() ? differences : null);
    return report.passed() && differences.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  private TestRevisions.Selection selection(RevisionGraph graph) {
    Set<RevisionId> only = NamedRevisions.of(named, graph);
    if (since != null) {
      only.addAll(ChangedRevisions.since(since, root.settings(), graph));
    }
    return new TestRevisions.Selection(only, Math.max(1, jobs), Math.max(0, rows));
  }
}
