package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.athanor.diagram.LockTimeline;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
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
            + " it rewrote, read and built; ends with 3 if one fails.",
    footer = {
      "",
      "Examples:",
      "  athanor trace --rows 100000 --size orders=80000000",
      "  athanor --env staging trace --rollback --time-limit 1m"
    })
final class TraceCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      paramLabel = "REVISION",
      description = "Which ones: ids or FROM:TO; those that the database lacks when none is named.")
  private List<String> named = new ArrayList<>();

  @Mixin
  private TraceOptions options = new TraceOptions();

  @Mixin
  private SizesOption sizes = new SizesOption();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Writes a picture of the locks over time into this file.")
  private @Nullable Path svg;

  @SuppressWarnings("NullAway.Init")
  TraceCommand() {}

  @Override
  public Integer call() {
    TracePrinter printer = new TracePrinter(root.console());
    Set<RevisionId> chosen = chosen(new Workspace(root.settings()));
    if (chosen.isEmpty()) {
      printer.nothing();
      return ExitCode.OK;
    }
    TraceReport report = options.run(root, chosen, sizes.known(root), printer);
    printer.print(report);
    if (svg != null) {
      write(svg, new LockTimeline().of(report));
    }
    return report.passed() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  /** A project without a database lacks all of them. */
  private Set<RevisionId> chosen(Workspace workspace) {
    DatabaseAccess access = new DatabaseAccess(root, workspace);
    if (named.isEmpty() && access.hasUrl()) {
      return NamedRevisions.pending(access.environment(List.of()));
    }
    List<String> wanted = named.isEmpty() ? List.of("base:heads") : named;
    return NamedRevisions.of(wanted, workspace.scripts().graph());
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
