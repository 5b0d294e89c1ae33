package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.athanor.command.CreateRevision;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.Finding;
import org.athanor.lint.LintReport;
import org.athanor.lint.fix.FileChange;
import org.athanor.lint.fix.FixProof;
import org.athanor.lint.fix.HistoryFix;
import org.athanor.lint.fix.NewRevisions;
import org.athanor.lint.fix.ProvedFix;
import org.athanor.lint.fix.RevisionCopy;
import org.athanor.script.IdSource;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** Rewrites revisions into their safe form, proves it, and takes it over. */
final class LintFix {
  private final LintJob job;
  private final Workspace workspace;
  private final DatabaseAccess access;

  LintFix(LintJob job, Workspace workspace) {
    this.job = job;
    this.workspace = workspace;
    this.access = new DatabaseAccess(workspace);
  }

  /**
   * What is asked.
   *
   * @param dialect the server's dialect, or null for that of the environment
   * @param chosen which revisions are judged
   * @param scratch where scratch databases may be made, or null for beside the database
   * @param writes whether files are changed, or it is only shown
   */
  record Request(
      @Nullable String dialect,
      LintJob.Chosen chosen,
      @Nullable String scratch,
      Writing writes) {}

  /** Whether files are changed. */
  enum Writing {
    FILES,
    NOTHING
  }

  /**
   * What came of it.
   *
   * @param changes the files that are changed or added
   * @param applied findings that stay because their revisions are in the database
   * @param unproved revisions that stay because their safe form is not proved
   * @param notes what the proof did not compare
   * @param left what is still found
   */
  record Outcome(
      List<FileChange> changes,
      List<Finding> applied,
      List<ProvedFix.Unproved> unproved,
      List<String> notes,
      LintReport left) {}

  /** Rewrites what is proved. */
  Outcome run(Request request) {
    ScriptDirectory scripts = workspace.scripts();
    Dialect dialect = job.dialect(request.dialect());
    Predicate<Path> judged = job.judged(request.chosen());
    HistoryFix fix = new HistoryFix(job.history(dialect), dialect, made());
    HistoryFix.Selection selection = new HistoryFix.Selection(
        judged, scripts.graph().applied(access.runner(List.of()).rows()));
    FixProof proof = new ScratchProof(access, access.scratchServer(request.scratch()));
    try (ProvedFix.Result result =
        new ProvedFix(workspace.scriptOptions(), fix, proof).run(selection)) {
      RevisionCopy copy = result.copy();
      List<FileChange> changes = copy.changes();
      Set<Path> touched = new HashSet<>(changes.stream().map(FileChange::path).toList());
      LintReport left = job.history(dialect)
          .judge(
              copy.open(),
              file -> job.shown(copy.original(file)),
              file -> touched.contains(copy.original(file)) || judged.test(copy.original(file)));
      if (request.writes() == Writing.FILES) {
        write(changes);
      }
      return new Outcome(
          changes, result.report().applied(), result.unproved(), result.notes(), left);
    }
  }

  /** What was not proved, as an error that comes after all else is done. */
  AthanorException unproved(Outcome outcome, Writing writing) {
    List<String> evidence = new ArrayList<>();
    for (ProvedFix.Unproved each : outcome.unproved()) {
      evidence.add(job.shown(each.file()) + " stays as it was: " + String.join(", ", rules(each)));
      each.reasons().forEach(reason -> evidence.add("  " + reason));
    }
    boolean isOne = outcome.unproved().size() == 1;
    boolean isWritten = writing == Writing.FILES && !outcome.changes().isEmpty();
    return AthanorException.of(
            ErrorCode.FIX_001,
            isOne
                ? "The safe form of a revision does not have its effect."
                : "The safe forms of " + outcome.unproved().size()
                    + " revisions do not have their effect.")
        .evidence(evidence)
        .fix("athanor lint    shows what to write instead, to be done by hand")
        .databaseState(
            isWritten
                ? "It was tried on scratch databases; the files of the other revisions are written."
                : "It was tried on scratch databases; no file was changed.")
        .build();
  }

  /** The rules whose findings stay, each once. */
  static List<String> rules(ProvedFix.Unproved unproved) {
    return unproved.findings().stream()
        .map(finding -> finding.rule().id())
        .distinct()
        .toList();
  }

  private static void write(List<FileChange> changes) {
    try {
      FileChange.make(changes);
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SCR_002, "The files of the fix cannot be written.")
          .evidence(String.valueOf(e))
          .fix("check that the folder of revisions can be written")
          .databaseState("No file was changed.")
          .cause(e)
          .build();
    }
  }

  private NewRevisions made() {
    ZonedDateTime now = ZonedDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    return new NewRevisions(
        workspace::writer,
        new IdSource(workspace.idStrategy(), CreateRevision.secureRandom()),
        now);
  }
}
