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
import org.athanor.command.SameEffect;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.Finding;
import org.athanor.lint.LintReport;
import org.athanor.lint.fix.FileChange;
import org.athanor.lint.fix.HistoryFix;
import org.athanor.lint.fix.NewRevisions;
import org.athanor.lint.fix.RevisionCopy;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Author;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
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
   * @param notes what the proof did not compare
   * @param left what is still found
   */
  record Outcome(
      List<FileChange> changes, List<Finding> applied, List<String> notes, LintReport left) {}

  /**
   * Rewrites.
   *
   * @throws AthanorException FIX-001 when the proof fails; nothing is written then
   */
  Outcome run(Request request) {
    ScriptDirectory scripts = workspace.scripts();
    Dialect dialect = job.dialect(request.dialect());
    Predicate<Path> judged = job.judged(request.chosen());
    try (RevisionCopy copy = new RevisionCopy(workspace.scriptOptions())) {
      HistoryFix.Report report = new HistoryFix(job.history(dialect), dialect, made())
          .fix(
              copy,
              new HistoryFix.Selection(
                  judged, scripts.graph().applied(access.runner(List.of()).rows())));
      List<FileChange> changes = copy.changes();
      List<String> notes =
          changes.isEmpty() ? List.of() : proof(request.scratch(), copy, report.fixed());
      Set<Path> touched = new HashSet<>(changes.stream().map(FileChange::path).toList());
      LintReport left = job.history(dialect)
          .judge(
              copy.open(),
              file -> job.shown(copy.original(file)),
              file -> touched.contains(copy.original(file)) || judged.test(copy.original(file)));
      if (request.writes() == Writing.FILES) {
        write(changes);
      }
      return new Outcome(changes, report.applied(), notes, left);
    }
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

  private List<String> proof(@Nullable String scratch, RevisionCopy copy, List<RevisionId> fixed) {
    JdbcConnectionSource server = access.scratchServer(scratch);
    RunnerOptions options =
        RunnerOptions.builder(new Author("athanor", null, "", "")).build();
    SameEffect.Report report;
    try (Workbench bench = new Workbench(server, access.dialects(), access.ownTables())) {
      report = new SameEffect(bench, options).compare(workspace.scripts(), copy.open(), fixed);
    } catch (AthanorException e) {
      throw e.code() == ErrorCode.SDB_001 || e.code() == ErrorCode.CON_001 ? e : unproved(e, copy);
    }
    if (!report.differences().isEmpty()) {
      throw failed(report.differences()).build();
    }
    return report.notes();
  }

  private static AthanorException unproved(AthanorException cause, RevisionCopy copy) {
    List<String> evidence = new ArrayList<>(List.of(String.valueOf(cause.getMessage())));
    evidence.addAll(cause.evidence());
    return failed(evidence.stream().map(copy::named).toList()).cause(cause).build();
  }

  private static AthanorException.Builder failed(List<String> evidence) {
    return AthanorException.of(
            ErrorCode.FIX_001, "The safe form does not have the effect of the revisions.")
        .evidence(evidence)
        .fix("athanor lint    shows what to write instead, to be done by hand")
        .fix("narrow it down with --since COMMIT")
        .databaseState("It was tried on scratch databases; no file was changed.");
  }

  private NewRevisions made() {
    ZonedDateTime now = ZonedDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    return new NewRevisions(
        workspace::writer,
        new IdSource(workspace.idStrategy(), CreateRevision.secureRandom()),
        now);
  }
}
