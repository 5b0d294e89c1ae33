package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.History;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor history}. */
@Command(name = "history", description = "Shows the revisions, newest first.")
final class HistoryCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = {"-r", "--rev-range"},
      paramLabel = "FROM:TO",
      description = "Only a part: either side may be empty, current, or relative.")
  private @Nullable String range;

  @Option(
      names = {"-v", "--verbose"},
      description = "Shows all of each revision.")
  private boolean verbose;

  @Option(
      names = {"-i", "--indicate-current"},
      description = "Marks where the database stands.")
  private boolean indicateCurrent;

  @SuppressWarnings("NullAway.Init")
  HistoryCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    Rows asked = new Rows(workspace, range == null ? List.of() : List.of(range));
    List<RevisionId> rows = indicateCurrent ? asked.fromDatabase() : asked.get();
    History history = new History(workspace.scripts().graph(), rows);
    RevisionRange wanted = range == null ? RevisionRange.ALL : RevisionRange.parse(range);
    new RevisionPrinter(root.console())
        .print(history.range(wanted), verbose, "No revisions yet: athanor revision -m \"...\"");
    return ExitCode.OK;
  }
}
