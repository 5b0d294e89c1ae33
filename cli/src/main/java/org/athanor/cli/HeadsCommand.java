package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor heads}. */
@Command(name = "heads", description = "Shows the revisions that nothing follows.")
final class HeadsCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = {"-v", "--verbose"},
      description = "Shows all of each revision.")
  private boolean verbose;

  @Option(
      names = "--resolve-dependencies",
      description = "Leaves out heads that another revision depends on.")
  private boolean resolveDependencies;

  @SuppressWarnings("NullAway.Init")
  HeadsCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    History.HeadKind kind = resolveDependencies ? History.HeadKind.EFFECTIVE : History.HeadKind.ALL;
    History history = new History(workspace.scripts().graph(), List.of());
    new RevisionPrinter(root.console()).print(history.heads(kind), verbose, "No revisions yet.");
    return ExitCode.OK;
  }
}
