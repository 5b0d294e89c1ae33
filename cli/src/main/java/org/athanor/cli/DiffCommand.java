package org.athanor.cli;

import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.Diff;
import org.athanor.command.Workbench;
import org.athanor.rename.RenameQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor diff}. */
@Command(
    name = "diff",
    description = "Tells what differs between two schemas; ends with 3 if anything.",
    footer = {
      "",
      "A schema is one of:",
      "  database         the database of the environment",
      "  jdbc:...         another database",
      "  model            the configured model",
      "  java:CLASS       what a WantedSchema of [model] classpath defines",
      "  revisions        what the revisions make; revisions@TARGET up to there",
      "  FILE.json        what athanor inspect --as json has written",
      "  FILE or FOLDER   SQL that makes it, in any order"
    })
final class DiffCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(index = "0", paramLabel = "FROM", description = "The schema as it is.")
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "The schema that is wanted.")
  private String to;

  @Option(names = "--sql", description = "Only the SQL that leads from one to the other.")
  private boolean sql;

  @Mixin
  private final ComparisonOptions options = new ComparisonOptions();

  @SuppressWarnings("NullAway.Init")
  DiffCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(root, new Workspace(root.settings()));
    SchemaNames names = new SchemaNames(access, root.host().folder());
    Diff.Report report;
    try (Workbench bench = names.bench(options.scratchUrl(), from, to)) {
      report = new Diff(bench, options.filter(root.settings()))
          .withHooks(access.modelOptions().hooks())
          .run(
              names.state(from),
              options.mapping(root.settings()).of(names.state(to)),
              options.decisions(root.host().folder()));
    }
    options.decisions().keep(report.questions(), root.host().folder());
    report.questions().renames().forEach(this::tell);
    if (sql) {
      report.sql().lines().forEach(root.console()::line);
      return ExitCode.OK;
    }
    print(report);
    return report.differences().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  /** Nothing waits for an answer here: a script that stops to ask is no script. */
  private void tell(RenameQuestion question) {
    root.console()
        .warning(question.text() + " It is taken for new. If it is not: "
            + QuestionDialog.suggestion(question));
  }

  private void print(Diff.Report report) {
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of()
              .put("differences", report.differences())
              .put("changes", ChangeReport.of(report.changes()))
              .put("sql", report.sql())
              .put("losses", report.destructive())
              .put("notes", report.notes())
              .put("questions", AnswersFile.list(report.questions())));
    } else if (report.differences().isEmpty()) {
      root.console().line("Nothing differs.");
      report.notes().forEach(root.console()::warning);
    } else {
      report.differences().forEach(root.console()::line);
      report.destructive().forEach(what -> root.console().warning("Making them equal " + what));
      report.notes().forEach(root.console()::warning);
    }
  }
}
