package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.History;
import org.athanor.command.RevisionFacts;
import org.athanor.revision.RevisionTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor branches}. */
@Command(name = "branches", description = "Shows the revisions that several others follow.")
final class BranchesCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = {"-v", "--verbose"},
      description = "Shows all of each revision.")
  private boolean verbose;

  @SuppressWarnings("NullAway.Init")
  BranchesCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    History history = new History(workspace.scripts().graph(), List.of());
    RevisionPrinter printer = new RevisionPrinter(root.console());
    if (verbose || root.console().isJson() || history.branchPoints().isEmpty()) {
      printer.print(history.branchPoints(), verbose, "The history does not branch.");
    } else {
      for (RevisionFacts point : history.branchPoints()) {
        root.console().line(printer.line(point));
        point.next().stream()
            .flatMap(id -> history.show(RevisionTarget.parse(id)).stream())
            .forEach(child -> root.console().line("  -> " + printer.title(child)));
      }
    }
    return ExitCode.OK;
  }
}
