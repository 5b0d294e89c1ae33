package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.Check;
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
  private final DecisionOptions decisions = new DecisionOptions();

  @Mixin
  private final FilterOptions filter = new FilterOptions();

  @SuppressWarnings("NullAway.Init")
  CheckCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()));
    Check.Report report = new Check(
            access.environment(List.of()),
            access.modelOptions().withFilter(filter.over(root.settings())))
        .run(decisions.decisions(root.host().folder()));
    decisions.keep(report.questions(), root.host().folder());
    List<String> differences = report.differences();
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of()
              .put("differences", differences)
              .put("findings", report.findings())
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
          .forEach(each ->
              root.console().warning(each.text() + " If so: " + RenameDialog.suggestion(each)));
    }
    return differences.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }
}
