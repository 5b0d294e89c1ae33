package org.athanor.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.command.Repair;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.RepairReport;
import org.athanor.runtime.RepairRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor repair}. */
@Command(
    name = "repair",
    description = "Accepts edited revisions as they are now, and clears what failed runs left.")
final class RepairCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(arity = "0..*", paramLabel = "REVISION", description = "Only these; else all.")
  private List<String> revisions = List.of();

  @Option(names = "--dry-run", description = "Shows what would be mended, and changes nothing.")
  private boolean dryRun;

  @Option(names = "--journal", description = "Forgets the steps of half-done revisions.")
  private boolean journal;

  @Option(names = "--failures", description = "Removes failed runs from the history.")
  private boolean failures;

  @SuppressWarnings("NullAway.Init")
  RepairCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()));
    RepairRequest request = new RepairRequest(
        revisions.stream().map(RevisionId::of).toList(),
        actions(),
        dryRun ? RepairRequest.DryRun.YES : RepairRequest.DryRun.NO);
    print(new Repair(access.environment(List.of())).run(request));
    return ExitCode.OK;
  }

  private Set<RepairRequest.Action> actions() {
    Set<RepairRequest.Action> actions = EnumSet.noneOf(RepairRequest.Action.class);
    if (journal) {
      actions.add(RepairRequest.Action.JOURNAL);
    }
    if (failures) {
      actions.add(RepairRequest.Action.FAILURES);
    }
    if (actions.isEmpty()) {
      actions.add(RepairRequest.Action.DIGESTS);
    }
    return actions;
  }

  private void print(RepairReport report) {
    Console console = root.console();
    if (console.isJson()) {
      console.json(Facts.of()
          .putAll(
              "digests",
              report.digests(),
              d -> Facts.of()
                  .put("revision", d.revision())
                  .put("before", d.before())
                  .put("after", d.after()))
          .put("journal_count", report.journal().size())
          .put("failure_count", report.failures().size())
          .put("written", report.written()));
      return;
    }
    if (report.isEmpty()) {
      console.line("Nothing to repair.");
      return;
    }
    report.digests().forEach(d -> console.line("digest of " + d.revision() + "  " + d.message()));
    report
        .journal()
        .forEach(
            j -> console.line("step " + j.step() + " of " + j.revision() + ": " + j.statement()));
    report.failures().forEach(f -> console.line(f.summary()));
    console.line(report.written() ? "Repaired." : "Nothing was changed (--dry-run).");
  }
}
