package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.athanor.cli.config.Settings;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.command.CreateRevision;
import org.athanor.command.Environment;
import org.athanor.command.FinishSquash;
import org.athanor.command.Squash;
import org.athanor.command.Workbench;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.script.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor squash}. */
@Command(
    name = "squash",
    description = "Puts one revision in the place of several, and proves that it does the same.")
final class SquashCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "FROM:TO",
      arity = "0..1",
      description =
          "The oldest and the newest revision, both of them too; base begins at the" + " first.")
  private @Nullable String range;

  @Option(
      names = "--finish",
      paramLabel = "REVISION",
      description = "Deletes the files that a squashed revision replaces, unless the database of"
          + " an environment needs them; --env and --url ask only one.")
  private @Nullable String finished;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      description = "What it does; else what it replaces.")
  private @Nullable String message;

  @Option(
      names = "--elide-data",
      description = "Leaves out changes of rows, and code, which cannot be carried over.")
  private boolean elideData;

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
      description = "What it is written in, instead of that of the newest.")
  private RevisionCommand.@Nullable LanguageName language;

  @Mixin
  private ScratchOptions scratch;

  @SuppressWarnings("NullAway.Init")
  SquashCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    if (finished != null && range == null) {
      return finish(workspace, RevisionTarget.parse(finished));
    }
    if (finished != null || range == null) {
      throw AthanorException.of(ErrorCode.CFG_008, "Either a range or --finish REVISION is wanted.")
          .fix("athanor squash FROM:TO")
          .fix("athanor squash --finish REVISION")
          .build();
    }
    return squash(workspace, RevisionRange.parse(range));
  }

  private int squash(Workspace workspace, RevisionRange wanted) {
    DatabaseAccess access = new DatabaseAccess(root, workspace);
    Language chosen = language == null ? workspace.languageOf(wanted.to()) : language.language();
    Path folder = versionPath == null ? null : root.host().folder().resolve(versionPath);
    CreateRevision creation = workspace.creation(chosen, folder);
    JdbcConnectionSource server = scratch.server(access);
    Environment environment = access.trialEnvironment(server);
    Squash.Data data = elideData ? Squash.Data.LEAVE_OUT : Squash.Data.KEEP;
    try (Workbench bench = new Workbench(server, access.dialects(), access.ownTables())) {
      Squash.Report report = new Squash(workspace.scripts(), creation, chosen, bench)
          .run(new Squash.Request(wanted, message, id, data), environment.options());
      if (report.file() != null) {
        workspace.afterWrite().run(report.file());
      }
      print(report);
      return report.undecided().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }
  }

  private void print(Squash.Report report) {
    Console console = root.console();
    List<String> replaced = RunPrinter.texts(report.replaced());
    Path file = report.file();
    Revision revision = report.revision();
    String shown = file == null ? null : Workspace.shown(file, root.host().folder());
    if (console.isJson()) {
      Squash.Body body = report.body();
      console.json(Facts.of()
          .put("revision", revision == null ? null : revision.id())
          .put("file", shown)
          .put("replaces", replaced)
          .put("body", body == null ? null : body.name().toLowerCase(Locale.ROOT))
          .put("undecided", report.undecided())
          .put("left_out", report.leftOut())
          .put("notes", report.notes()));
      return;
    }
    if (!report.undecided().isEmpty()) {
      undecided(report.undecided());
      return;
    }
    console.line("Created " + shown);
    console.line("It replaces " + replaced.size() + " revisions, " + replaced.get(0) + " to "
        + replaced.get(replaced.size() - 1) + ", and was proved to do the same.");
    report.notes().forEach(console::line);
    report.leftOut().forEach(what -> console.warning("left out: " + what));
    console.progress("Next: keep the old files until no database has only a part of them;  athanor"
        + " squash --finish " + (revision == null ? "" : revision.id()));
  }

  private void undecided(List<String> undecided) {
    Console console = root.console();
    console.line("No file was made: this code cannot be carried over into another revision.");
    undecided.forEach(what -> console.line("  " + what));
    console.line("Leave it and all changes of rows out:  --elide-data    (new databases do not"
        + " have what they did)");
    console.line("Or squash what comes before or after these revisions.");
  }

  private int finish(Workspace workspace, RevisionTarget squashed) {
    FinishSquash.Report report =
        new FinishSquash(workspace.scripts(), asked(workspace)).run(squashed);
    List<String> files = report.files().stream()
        .map(file -> Workspace.shown(file, root.host().folder()))
        .toList();
    if (root.console().isJson()) {
      root.console()
          .json(Facts.of()
              .put("revision", report.revision().id())
              .put("deleted", files)
              .put("asked", report.asked()));
      return ExitCode.OK;
    }
    if (!report.asked().isEmpty()) {
      root.console().line("No database needs the files: " + String.join(", ", report.asked()));
    }
    if (files.isEmpty()) {
      root.console().line("Nothing is left of what " + report.revision().id() + " replaces.");
    }
    files.forEach(file -> root.console().line("Deleted " + file));
    return ExitCode.OK;
  }

  /** The database that is named, or those of all environments. */
  private List<FinishSquash.Asked> asked(Workspace workspace) {
    List<String> names = workspace.settings().environmentNames();
    if (names.size() < 2 || root.namesDatabase()) {
      DatabaseAccess access = new DatabaseAccess(workspace);
      return List.of(FinishSquash.Asked.alone(() -> access.runner(List.of())));
    }
    return names.stream()
        .map(name -> new FinishSquash.Asked(name, () -> runner(root.settings(name))))
        .toList();
  }

  /** An environment without a url only serves to write scripts. */
  private static Optional<MigrationRunner> runner(Settings settings) {
    Settings.Environment environment = settings.environment();
    return environment == null || environment.url() == null
        ? Optional.empty()
        : Optional.of(new DatabaseAccess(new Workspace(settings)).runner(List.of()));
  }
}
