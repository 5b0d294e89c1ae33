package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.Check;
import org.athanor.runtime.JdbcConnectionSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code athanor check}. */
@Command(
    name = "check",
    description = "Tells what differs between the model and the database; ends with 3 if anything.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Mixin
  private final ComparisonOptions options = new ComparisonOptions();

  @Mixin
  private final ModelSourceOptions sources = new ModelSourceOptions();

  @SuppressWarnings("NullAway.Init")
  CheckCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(root, new Workspace(root.settings()));
    Check.Report report = compare(access);
    options.decisions().keep(report.questions(), root.host().folder());
    List<String> differences = report.differences();
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of()
              .put("differences", differences)
              .put("changes", ChangeReport.of(report.changes()))
              .put("notes", report.findings())
              .put("questions", AnswersFile.list(report.questions())));
    } else if (differences.isEmpty()) {
      root.console().line("Nothing to do: the database is as the model wants it.");
    } else {
      differences.forEach(root.console()::line);
      root.console()
          .progress(
              differences.size() + " differences: athanor revision --autogenerate -m \"...\"");
    }
    if (!root.console().isJson()) {
      report.findings().forEach(root.console()::warning);
      report
          .questions()
          .renames()
          .forEach(each ->
              root.console().warning(each.text() + " If so: " + QuestionDialog.suggestion(each)));
    }
    return differences.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  private Check.Report compare(DatabaseAccess access) {
    JdbcConnectionSource server = options.scratch().server(access);
    Path folder = root.host().folder();
    try (ModelComparison comparison = new ModelComparison(access, sources, server, folder)) {
      Check check =
          new Check(comparison.environment(), options.over(access.modelOptions(), root.settings()));
      return comparison.wanted().map(check::against).orElse(check).run(options.decisions(folder));
    }
  }
}
