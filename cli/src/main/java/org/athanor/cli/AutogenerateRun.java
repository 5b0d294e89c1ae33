package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.Autogenerate;
import org.athanor.command.CreateRevision;
import org.athanor.script.Language;

/** The part of {@code athanor revision} that compares the model with the database. */
final class AutogenerateRun {
  private final AthanorCommand root;
  private final Workspace workspace;
  private final CreateRevision creation;
  private final Language language;

  AutogenerateRun(
      AthanorCommand root, Workspace workspace, CreateRevision creation, Language language) {
    this.root = root;
    this.workspace = workspace;
    this.creation = creation;
    this.language = language;
  }

  int run(CreateRevision.Request request, boolean evenIfEmpty) {
    DatabaseAccess access = new DatabaseAccess(workspace);
    Autogenerate autogenerate =
        new Autogenerate(access.environment(List.of()), access.modelOptions(), creation, language);
    print(autogenerate.run(
        request, evenIfEmpty ? Autogenerate.WhenEmpty.EMPTY_FILE : Autogenerate.WhenEmpty.NO_FILE));
    return ExitCode.OK;
  }

  private void print(Autogenerate.Report report) {
    Console console = root.console();
    Path file = report.file();
    String shown = file == null ? null : Workspace.shown(file, root.host().folder());
    if (console.isJson()) {
      console.json(Facts.of()
          .put("file", shown)
          .put("revision", report.revision() == null ? null : report.revision().id())
          .put("changes", report.changes())
          .put("destructive", report.destructive())
          .put("notes", report.notes()));
      return;
    }
    if (shown == null) {
      console.line("Nothing to do: the database is as the model wants it. No file was made.");
      return;
    }
    report.changes().forEach(change -> console.line("  " + change));
    report
        .destructive()
        .forEach(what -> console.line(console.style(Style.RED, "  destructive: ") + what));
    report.notes().forEach(note -> console.line(console.style(Style.YELLOW, "  note: ") + note));
    console.line("Created " + shown);
    console.progress("Read it before you run it: athanor upgrade head");
  }
}
