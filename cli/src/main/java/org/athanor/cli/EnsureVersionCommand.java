package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.EnsureVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code athanor ensure-version}. */
@Command(name = "ensure-version", description = "Makes Athanor's own tables, and nothing else.")
final class EnsureVersionCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @SuppressWarnings("NullAway.Init")
  EnsureVersionCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()));
    EnsureVersion.Report report = new EnsureVersion(access.environment(List.of())).run();
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of().put("database", report.database()).put("created", report.made()));
    } else {
      root.console()
          .line(report.made() ? "Made Athanor's tables." : "Athanor's tables are there already.");
    }
    return ExitCode.OK;
  }
}
