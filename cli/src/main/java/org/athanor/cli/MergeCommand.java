package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.CreateRevision;
import org.athanor.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor merge}. */
@Command(name = "merge", description = "Makes a revision that joins several.")
final class MergeCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      arity = "1..*",
      paramLabel = "REVISION",
      description = "What is joined: two or more revisions, or heads.")
  private List<String> revisions = List.of();

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      description = "What it joins, in a few words.")
  private String message = "merge";

  @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch.")
  private List<String> branchLabels = List.of();

  @Option(names = "--rev-id", paramLabel = "ID", description = "Its id instead of a new one.")
  private @Nullable String id;

  @Option(names = "--splice", description = "Allows to join revisions that are no heads.")
  private boolean splice;

  @SuppressWarnings("NullAway.Init")
  MergeCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    List<RevisionTarget> joined = revisions.stream().map(RevisionTarget::parse).toList();
    CreateRevision.Report report = workspace
        .creation(null, null)
        .run(new CreateRevision.Request(message, joined, splice, branchLabels, List.of(), id));
    workspace.afterWrite().run(report.file());
    String shown = Workspace.shown(report.file(), root.host().folder());
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of()
              .put("revision", report.revision().id())
              .put("revises", report.revision().revises())
              .put("file", shown));
    } else {
      root.console().line("Created " + shown);
    }
    return ExitCode.OK;
  }
}
