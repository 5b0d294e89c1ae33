package org.athanor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.verify.Verify;
import org.athanor.verify.VerifyPart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor verify}. */
@Command(
    name = "verify",
    description = "Runs all checks of a history in one go; ends with 3 if one fails.",
    footer = {
      "",
      "Parts:",
      "  doctor   how project and database stand         athanor doctor",
      "  lint     what is dangerous in the revisions     athanor lint",
      "  test     up, down and up again, with rows       athanor test",
      "  prove    the revisions make what the model wants",
      "A part that cannot be run, for lack of a scratch database, fails as well.",
      "In CI:  athanor verify --since origin/main --report-dir athanor-report"
    })
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = "--since",
      paramLabel = "COMMIT",
      description = "Judges and tries only revisions whose files differ from this commit.")
  private @Nullable String since;

  @Option(names = "--only", split = ",", paramLabel = "PART", description = "Only these parts.")
  private List<String> only = List.of();

  @Option(names = "--skip", split = ",", paramLabel = "PART", description = "All parts but these.")
  private List<String> skip = List.of();

  @Mixin
  private ScratchOptions scratch = new ScratchOptions();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      defaultValue = "1",
      description = "On how many scratch databases at once.")
  private int jobs = 1;

  @Mixin
  private SampleOptions sampling = new SampleOptions();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings of the linter in this file are not reported.")
  private @Nullable Path baseline;

  @Option(
      names = "--fail-on",
      paramLabel = "info|warning|error",
      description = "The least severity of a finding that fails.")
  private String failOn = "error";

  @Option(names = "--strict", description = "Warnings of the doctor fail, too.")
  private boolean strict;

  @Option(
      names = "--allow-not-run",
      description = "A part that cannot be run is told and does not fail.")
  private boolean allowNotRun;

  @Mixin
  private SizesOption sizes;

  @Mixin
  private VerifyOutputs outputs;

  @SuppressWarnings("NullAway.Init")
  VerifyCommand() {}

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    KnownSizes known = sizes.known(root);
    ProjectChecks checks = new ProjectChecks(
        root,
        workspace,
        new ProjectChecks.Choice(
            since, scratch.url(), Math.max(1, jobs), baseline, known, sampling));
    VerifyPrinter printer = new VerifyPrinter(root.console());
    Verify.Outcome outcome = new Verify(checks, options()).run(printer);
    List<Path> written = outputs.write(root, outcome, reported(workspace), known);
    printer.print(outcome, written);
    return outcome.passed() ? ExitCode.OK : ExitCode.DIFFERENCES;
  }

  private Set<RevisionId> reported(Workspace workspace) {
    RevisionGraph graph = workspace.scripts().graph();
    return since == null
        ? graph.revisions().stream().map(Revision::id).collect(Collectors.toSet())
        : Set.copyOf(ChangedRevisions.since(since, workspace.settings(), graph));
  }

  private Verify.Options options() {
    return new Verify.Options(
        parts(),
        LintSettings.severity(failOn),
        strict ? Verify.Strictness.WARNINGS : Verify.Strictness.PROBLEMS,
        allowNotRun ? Verify.NotRun.IS_TOLD : Verify.NotRun.FAILS);
  }

  private Set<VerifyPart> parts() {
    List<VerifyPart> wanted = new ArrayList<>(
        only.isEmpty()
            ? List.of(VerifyPart.values())
            : only.stream().map(this::part).toList());
    skip.forEach(name -> wanted.remove(part(name)));
    if (wanted.isEmpty()) {
      throw AthanorException.of(ErrorCode.CFG_008, "No part is left to be verified.")
          .fix("leave --skip out, or name fewer parts in it")
          .build();
    }
    if (sampling.isWanted() && !wanted.contains(VerifyPart.TEST)) {
      throw AthanorException.of(
              ErrorCode.CFG_008, "--sample is for the part test, which is not run.")
          .fix("leave --sample out, or let the part test run")
          .build();
    }
    return EnumSet.copyOf(wanted);
  }

  private VerifyPart part(String name) {
    return VerifyPart.of(name)
        .orElseThrow(() -> AthanorException.of(
                ErrorCode.CFG_002, "A verification has no part \"" + name + "\".")
            .evidence("parts: " + String.join(", ", VerifyPart.words()))
            .fix("name one of these in --only or --skip")
            .build());
  }
}
