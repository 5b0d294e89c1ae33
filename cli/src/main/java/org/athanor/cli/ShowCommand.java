package org.athanor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.History;
import org.athanor.command.RevisionFacts;
import org.athanor.revision.RevisionTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor show}. */
@Command(name = "show", description = "Shows all of one or more revisions.")
final class ShowCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      arity = "1..*",
      paramLabel = "REVISION",
      description = "An id, its beginning, head, heads, current, a label, or one of them +N or -N.")
  private List<String> targets = List.of();

  @SuppressWarnings("NullAway.Init")
  ShowCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    Rows rows = new Rows(workspace, targets);
    History history = new History(workspace.scripts().graph(), rows.get());
    List<RevisionFacts> shown = new ArrayList<>();
    targets.forEach(target -> shown.addAll(history.show(RevisionTarget.parse(target))));
    new RevisionPrinter(root.console()).print(shown, true, "");
    return ExitCode.OK;
  }
}
