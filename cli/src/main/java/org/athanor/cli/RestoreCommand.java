package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.athanor.cli.config.Settings;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.command.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor restore}. */
@Command(
    name = "restore",
    description = "Reads a backup back into the database, and compares what it has then.")
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "FILE|NAME",
      description = "A backup, or the name of the restore point that it is of.")
  private String file = "";

  @Option(
      names = "--confirm",
      paramLabel = "DATABASE",
      description = "The name of the database, when it is not empty or is protected.")
  private @Nullable String confirmed;

  @SuppressWarnings("NullAway.Init")
  RestoreCommand() {}

  @Override
  public Integer call() {
    Settings settings = root.settings();
    DatabaseAccess access = new DatabaseAccess(new Workspace(settings), root.cancellation());
    BackupAccess backups = new BackupAccess(access, settings);
    Settings.Environment environment = settings.environment();
    String guarded = environment != null && environment.isProtected() ? environment.name() : null;
    Restore.Request request =
        new Restore.Request(file(backups), confirmed, guarded, backups.programs(), backups.limit());
    print(run(access, request));
    return ExitCode.OK;
  }

  /** Somebody who waits for another run wants to read of it. */
  private Restore.Report run(DatabaseAccess access, Restore.Request request) {
    try (RunProgress progress = new RunProgress(root.console())) {
      return new Restore(access.environment(List.of(progress)), access.connections(), request)
          .run();
    }
  }

  /** A point that is a mark in a log has no file: what is said then is that there is none. */
  private Path file(BackupAccess backups) {
    return backups.folder().named(file).orElse(root.host().folder().resolve(file));
  }

  private void print(Restore.Report report) {
    Console console = root.console();
    long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
    if (console.isJson()) {
      console.json(Facts.of()
          .put("database", report.database())
          .put("heads", RunPrinter.texts(report.revisions()))
          .put("replaced", report.replaced())
          .put("proof", report.proof())
          .putAll(
              "tables",
              List.copyOf(new TreeMap<>(report.rows()).entrySet()),
              table -> Facts.of().put("table", table.getKey()).put("rows", table.getValue())));
      return;
    }
    console.line("Restored " + report.database() + ": at " + RunPrinter.shown(report.revisions())
        + ", " + report.rows().size() + (report.rows().size() == 1 ? " table, " : " tables, ")
        + rows + (rows == 1 ? " row" : " rows"));
    console.line("Compared: " + report.proof());
  }
}
