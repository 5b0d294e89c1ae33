package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.backup.BackupRecord;
import org.athanor.cli.config.Settings;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.TextTable;
import org.athanor.command.backup.RestorePoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor restore-point}. */
@Command(
    name = "restore-point",
    description = "Makes a point to go back to: a mark in the server's log, or a backup.")
final class RestorePointCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "What it is called; else athanor- and the time.")
  private @Nullable String name;

  @Option(names = "--list", description = "Lists the points and backups there are, and makes none.")
  private boolean list;

  @SuppressWarnings("NullAway.Init")
  RestorePointCommand() {}

  @Override
  public Integer call() {
    Settings settings = root.settings();
    DatabaseAccess access = new DatabaseAccess(new Workspace(settings), root.cancellation());
    BackupAccess backups = new BackupAccess(access, settings);
    if (list) {
      print(backups.folder().records());
    } else {
      print(new RestorePoint(access.environment(List.of()), access.connections(), backups.options())
          .make(name));
    }
    return ExitCode.OK;
  }

  private void print(RestorePoint.Report report) {
    Console console = root.console();
    BackupRecord record = report.record();
    String file = report.file() == null
        ? null
        : Workspace.shown(report.file(), root.host().folder());
    if (console.isJson()) {
      console.json(BackupAccess.facts(record).put("path", file).put("missing", report.missing()));
      return;
    }
    if (file == null) {
      console.line("Restore point \"" + record.name() + "\" at " + record.proof()
          + " in the server's log; the database is at " + record.place() + ".");
      console.line("To go back, whoever runs the server recovers its base backup with"
          + " recovery_target_name = '" + record.name() + "'.");
      return;
    }
    console.line("Restore point \"" + record.name() + "\": " + file + " ("
        + BackupAccess.size(record.bytes()) + "); the database is at " + record.place() + ".");
    console.line("Proof: " + record.proof());
    report.missing().forEach(reason -> console.line("No mark in the log: " + reason));
    console.progress("To go back:  athanor restore " + record.name());
  }

  private void print(List<BackupRecord> records) {
    Console console = root.console();
    if (console.isJson()) {
      console.json(Facts.of().putAll("points", records, BackupAccess::facts));
      return;
    }
    if (records.isEmpty()) {
      console.line("There are no restore points and backups yet.");
      return;
    }
    TextTable table = new TextTable("Made", "Revision", "Name", "File or place in the log");
    for (BackupRecord record : records) {
      table.row(
          record.made().toString(),
          record.place(),
          record.name().isEmpty() ? "-" : record.name(),
          record.file() == null ? record.proof() : record.file());
    }
    console.table(table);
  }
}
