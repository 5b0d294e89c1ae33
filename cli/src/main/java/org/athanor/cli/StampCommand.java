package org.athanor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.command.Stamp;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.StampRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor stamp}. */
@Command(name = "stamp", description = "Sets the version table without running anything.")
final class StampCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(arity = "1..*", paramLabel = "REVISION", description = "What it is set to.")
  private List<String> targets = List.of();

  @Option(names = "--purge", description = "Empties the version table first.")
  private boolean purge;

  @Option(names = "--sql", description = "Prints a script instead; no database is asked.")
  private boolean sql;

  @Option(
      names = "--dialect",
      paramLabel = "NAME[:VERSION]",
      description = "With --sql: the database to write for, such as postgresql:15.")
  private @Nullable String dialect;

  @SuppressWarnings("NullAway.Init")
  StampCommand() {}

  @Override
  public Integer call() throws IOException {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()));
    if (sql) {
      if (purge || targets.size() > 1) {
        throw AthanorException.of(ErrorCode.CFG_008, "A script sets one target and cannot purge.")
            .fix("athanor stamp --sql " + targets.get(0))
            .build();
      }
      Script.of(root, access, dialect)
          .print((environment, offline, out) ->
              new Stamp(environment).script(targets.get(0), offline, out));
      return ExitCode.OK;
    }
    List<RevisionTarget> to = targets.stream().map(RevisionTarget::parse).toList();
    StampRequest.Rows rows = purge ? StampRequest.Rows.PURGE : StampRequest.Rows.KEEP;
    new RunPrinter(root.console())
        .print(new Stamp(access.environment(List.of(new ProgressLines(root.console()))))
            .run(new StampRequest(to, rows)));
    return ExitCode.OK;
  }
}
