package org.athanor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.command.Current;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor current}. */
@Command(name = "current", description = "Shows where the database stands.")
final class CurrentCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also shows which database, and the heads.")
  private boolean verbose;

  @Option(
      names = "--check-heads",
      description = "Ends with 3 when the database is not at all heads.")
  private boolean checkHeads;

  @SuppressWarnings("NullAway.Init")
  CurrentCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()));
    Current.Report report = new Current(access.environment(List.of())).run();
    print(report);
    return checkHeads && !report.isAtHead() ? ExitCode.DIFFERENCES : ExitCode.OK;
  }

  private void print(Current.Report report) {
    Console console = root.console();
    if (console.isJson()) {
      console.json(Facts.of()
          .put("database", report.database())
          .putAll("revisions", report.rows(), CurrentCommand::facts)
          .put("heads", report.heads())
          .put("at_head", report.isAtHead())
          .put("half_done", report.halfDone()));
      return;
    }
    if (verbose) {
      console.line("Database: " + report.database());
      console.line("Heads:    " + String.join(", ", report.heads()));
    }
    if (report.rows().isEmpty()) {
      console.line("base  (no revision has run)");
    }
    report.rows().forEach(row -> console.line(line(row)));
    report
        .halfDone()
        .forEach(
            id -> console.warning("revision " + id + " is half done; athanor upgrade resumes it"));
  }

  private String line(Current.Row row) {
    Console console = root.console();
    String head = row.isHead() ? console.style(Style.GREEN, " (head)") : "";
    String unknown =
        row.isKnown() ? "" : console.style(Style.YELLOW, " (no such revision in the files)");
    String message = row.message().isEmpty() ? "" : "  " + row.message();
    String squashed =
        row.squashedInto().isEmpty() ? "" : " (squashed into " + row.squashedInto() + ")";
    return console.style(Style.CYAN, row.revision()) + head + squashed + unknown + message;
  }

  private static Facts facts(Current.Row row) {
    return Facts.of()
        .put("revision", row.revision())
        .put("message", row.message())
        .put("known", row.isKnown())
        .put("head", row.isHead())
        .put("squashed_into", row.squashedInto().isEmpty() ? null : row.squashedInto());
  }
}
