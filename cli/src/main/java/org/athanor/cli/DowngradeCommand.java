package org.athanor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.Downgrade;
import org.athanor.command.Environment;
import org.athanor.command.Plan;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.RunReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor downgrade}. */
@Command(name = "downgrade", description = "Takes revisions back.")
final class DowngradeCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "REVISION",
      description = "Where to: -1, base, an id, LABEL@base; with --sql FROM:TO.")
  private String target = "";

  @Option(names = "--plan", description = "Shows what would be done, and changes nothing.")
  private boolean plan;

  @Option(names = "--sql", description = "Prints a script instead; no database is asked.")
  private boolean sql;

  @Option(
      names = "--dialect",
      paramLabel = "NAME[:VERSION]",
      description = "With --sql: the database to write for, such as postgresql:15.")
  private @Nullable String dialect;

  @Option(names = "--backup", description = "Makes a proved backup before the first statement.")
  private boolean backup;

  @SuppressWarnings("NullAway.Init")
  DowngradeCommand() {}

  @Override
  public Integer call() throws IOException {
    DatabaseAccess access =
        new DatabaseAccess(new Workspace(root.settings()), root.cancellation()).withHooks();
    if (sql) {
      Script.of(root, access, dialect)
          .print((environment, offline, out) ->
              new Downgrade(environment).script(target, offline, out));
      return ExitCode.OK;
    }
    if (RevisionRange.isRange(target)) {
      throw UpgradeCommand.rangeWithoutSql(target);
    }
    RevisionTarget to = RevisionTarget.parse(target);
    RunPrinter printer = new RunPrinter(root.console());
    if (plan) {
      printer.print(new Plan(access.environment(List.of())).run(Direction.DOWNGRADE, List.of(to)));
    } else {
      if (backup) {
        access.asking(new BackupAccess(access, root.settings())
            .guard(made -> printer.backupMade(made, root.host().folder())));
      }
      printer.print(run(access, to));
    }
    return ExitCode.OK;
  }

  private RunReport run(DatabaseAccess access, RevisionTarget to) {
    try (RunProgress progress = new RunProgress(root.console())) {
      Environment environment = access.environment(List.of(progress));
      return new Downgrade(environment).run(to);
    }
  }
}
