package org.athanor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.CreateRevision;
import org.athanor.command.Revert;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor revert}. */
@Command(name = "revert", description = "Makes the new revision that undoes an older one.")
final class RevertCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(paramLabel = "REVISION", description = "What is undone: an id or its beginning.")
  private String target = "";

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      description = "What it does; else that it reverts the revision.")
  private @Nullable String message;

  @Option(
      names = "--head",
      paramLabel = "REVISION",
      defaultValue = "head",
      description = "What it follows: head, LABEL@head or a head.")
  private String head = "head";

  @Option(
      names = "--version-path",
      paramLabel = "FOLDER",
      description = "Where the file goes, when there are several folders.")
  private @Nullable Path versionPath;

  @Option(names = "--rev-id", paramLabel = "ID", description = "Its id instead of a new one.")
  private @Nullable String id;

  @Option(
      names = "--language",
      paramLabel = "java|sql",
      description = "What it is written in, instead of that of the revision.")
  private RevisionCommand.@Nullable LanguageName language;

  @SuppressWarnings("NullAway.Init")
  RevertCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    DatabaseAccess access = new DatabaseAccess(workspace);
    RevisionTarget revision = RevisionTarget.parse(target);
    Language chosen = language == null ? workspace.languageOf(revision) : language.language();
    Path folder = versionPath == null ? null : root.host().folder().resolve(versionPath);
    CreateRevision creation = workspace.creation(chosen, folder);
    Revert.Report report = new Revert(
            workspace.scripts(), creation, chosen, access.offlineDialect(null))
        .run(new Revert.Request(revision, RevisionTarget.parse(head), message, id));
    print(report);
    return ExitCode.OK;
  }

  private void print(Revert.Report report) {
    String shown = Workspace.shown(report.file(), root.host().folder());
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of()
              .put("revision", report.revision().id())
              .put("revises", report.revision().revises())
              .put("reverts", report.reverted().id())
              .put("since", RunPrinter.texts(report.since()))
              .put("file", shown));
      return;
    }
    root.console().line("Created " + shown);
    if (!report.since().isEmpty()) {
      root.console()
          .warning("see that none of these needs what is taken back: "
              + String.join(", ", RunPrinter.texts(report.since())));
    }
    root.console().progress("Next:  athanor upgrade --plan");
  }
}
