package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.athanor.command.Environment;
import org.athanor.command.trial.TraceRevisions;
import org.athanor.diagram.LockTimeline;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor trace}. */
@Command(
    name = "trace",
    description =
        "Runs revisions on a scratch database and tells which locks each statement took, and what"
            + " it rewrote, read and built; ends with 3 if one fails.")
final class TraceCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "REVISION",
      description = "Which ones: ids or FROM:TO; those that the database lacks when none is named.")
  private List<String> named = new ArrayList<>();

  @Mixin
  private ScratchOptions scratch = new ScratchOptions();

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "0",
      description = "Gives each table up to N rows first, NULLs and duplicates among them.")
  private int rows;

  @Option(
      names = "--size",
      paramLabel = "TABLE=ROWS",
      description = "How many rows the real table has: what takes time is told for as many.")
  private Map<String, Long> sizes = new LinkedHashMap<>();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Writes a picture of the locks over time into this file.")
  private @Nullable Path svg;

  @SuppressWarnings("NullAway.Init")
  TraceCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()), root.cancellation());
    JdbcConnectionSource server = scratch.server(access);
    Environment environment = access.environment(List.of());
    TracePrinter printer = new TracePrinter(root.console());
    Set<RevisionId> chosen = chosen(environment);
    if (chosen.isEmpty()) {
      printer.nothing();
      return ExitCode.OK;
    }
    TraceReport report;
    try (ScratchDatabases databases = new ScratchDatabases(server, access.dialects())) {
      report = new TraceRevisions(
              environment.revisions(), databases, access.dialects(), environment.options())
          .run(
              new TraceRevisions.Selection(
                  chosen, rows, table -> Optional.ofNullable(sizes.get(table.toString()))),
              printer::progress);
    }
    printer.print(report);
    if (svg != null) {
      write(svg, new LockTimeline().of(report));
    }
    return report.passed() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  private Set<RevisionId> chosen(Environment environment) {
    return named.isEmpty()
        ? NamedRevisions.pending(environment)
        : NamedRevisions.of(named, environment.revisions().graph());
  }

  private void write(Path file, String picture) {
    try {
      Files.writeString(root.host().folder().resolve(file), picture);
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SCR_002, "\"" + file + "\" cannot be written.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("name a file in a folder that exists and can be written")
          .cause(e)
          .build();
    }
  }
}
