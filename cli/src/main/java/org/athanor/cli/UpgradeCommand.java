package org.athanor.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.athanor.cli.config.Settings;
import org.athanor.command.Current;
import org.athanor.command.Environment;
import org.athanor.command.Plan;
import org.athanor.command.SmokeQueries;
import org.athanor.command.Upgrade;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.RunReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor upgrade}. */
@Command(name = "upgrade", description = "Runs the revisions that the database lacks.")
final class UpgradeCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "REVISION",
      defaultValue = "head",
      description = "Where to: head, heads, an id, LABEL@head, +N; with --sql also FROM:TO.")
  private String target = "head";

  @Option(names = "--plan", description = "Shows what would be done, and changes nothing.")
  private boolean plan;

  @Option(names = "--sql", description = "Prints a script instead; no database is asked.")
  private boolean sql;

  @Option(
      names = "--dialect",
      paramLabel = "NAME[:VERSION]",
      description = "With --sql: the database to write for, such as postgresql:15.")
  private @Nullable String dialect;

  @Option(
      names = "--allow-destructive",
      description = "Lets this run lose data of an environment that is protected.")
  private boolean allowDestructive;

  @Option(
      names = "--lint",
      negatable = true,
      description = "Refuses the run, or not, when the linter finds errors in it; usual where the "
          + "environment is protected.")
  private @Nullable Boolean lint;

  @Option(
      names = "--backup",
      negatable = true,
      description = "Makes a proved backup before the first statement; see backup.before_upgrade.")
  private @Nullable Boolean backup;

  @Option(
      names = "--confirm",
      description = "Shows the plan, and asks; for the name of the environment if it is protected.")
  private boolean confirm;

  @SuppressWarnings("NullAway.Init")
  UpgradeCommand() {}

  @Override
  public Integer call() throws IOException {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()), root.cancellation());
    access.withHooks().judging(lint, root.host().folder());
    if (allowDestructive) {
      access.allowingLosses();
    }
    if (sql) {
      Script.of(root, access, dialect)
          .print(
              (environment, offline, out) -> new Upgrade(environment).script(target, offline, out));
      return ExitCode.OK;
    }
    if (RevisionRange.isRange(target)) {
      throw rangeWithoutSql(target);
    }
    List<RevisionTarget> targets = List.of(RevisionTarget.parse(target));
    RunPrinter printer = new RunPrinter(root.console());
    if (plan) {
      printer
          .asking(access.smokeQueries().keySet())
          .print(new Plan(access.environment(List.of())).run(Direction.UPGRADE, targets));
    } else {
      if (confirm) {
        access.asking(new ConfirmDialog(root.console(), root.host().input(), protectedName()));
      }
      backUp(access, printer);
      printer.print(run(access, targets));
      askSmokeQueries(access);
    }
    return ExitCode.OK;
  }

  private RunReport run(DatabaseAccess access, List<RevisionTarget> targets) {
    try (RunProgress progress = new RunProgress(root.console())) {
      Environment environment = access.environment(List.of(progress));
      return new Upgrade(environment).run(targets);
    }
  }

  private @Nullable String protectedName() {
    Settings.Environment environment = root.settings().environment();
    return environment != null && environment.isProtected() ? environment.name() : null;
  }

  private void backUp(DatabaseAccess access, RunPrinter printer) {
    BackupAccess backups = new BackupAccess(access, root.settings());
    if (backups.isWanted(backup)) {
      access.asking(backups.guard(made -> printer.backupMade(made, root.host().folder())));
    }
  }

  /** Below the head a query may ask for what is not there yet. */
  private void askSmokeQueries(DatabaseAccess access) {
    Map<String, String> queries = access.smokeQueries();
    if (queries.isEmpty()) {
      return;
    }
    Environment environment = access.environment(List.of());
    if (new Current(environment).run().isAtHead()) {
      new SmokeQueries(environment, queries).ask();
      root.console()
          .progress(
              queries.size() == 1 ? "1 smoke query holds" : queries.size() + " smoke queries hold");
    } else {
      root.console().progress("Smoke queries are asked at the head only");
    }
  }

  static AthanorException rangeWithoutSql(String target) {
    return AthanorException.of(
            ErrorCode.CFG_008, "The range \"" + target + "\" goes only with --sql.")
        .evidence("a live database starts from where it is")
        .fix("name only the target, or add --sql")
        .build();
  }
}
