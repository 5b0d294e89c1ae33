package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.History;
import org.athanor.command.RevisionFacts;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor edit}. */
@Command(name = "edit", description = "Opens a revision in your editor ($VISUAL or $EDITOR).")
final class EditCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(paramLabel = "REVISION", defaultValue = "head", description = "Which one.")
  private String target = "head";

  @SuppressWarnings("NullAway.Init")
  EditCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(root.settings());
    List<RevisionId> rows = new Rows(workspace, List.of(target)).get();
    History history = new History(workspace.scripts().graph(), rows);
    List<String> command = new ArrayList<>(List.of(editor().trim().split(" +")));
    for (RevisionFacts revision : history.show(RevisionTarget.parse(target))) {
      RevisionId id = RevisionId.of(revision.id());
      workspace.scripts().file(id).map(Path::toString).ifPresent(command::add);
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private String editor() {
    @Nullable String visual = root.host().variables().get("VISUAL");
    String editor = visual != null ? visual : root.host().variables().get("EDITOR");
    if (editor == null || editor.isBlank()) {
      throw AthanorException.of(ErrorCode.CFG_006, "No editor is set.")
          .fix("export EDITOR=vi")
          .build();
    }
    return editor;
  }
}
