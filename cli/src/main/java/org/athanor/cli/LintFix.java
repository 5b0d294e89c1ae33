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
import java.util.stream.Collectors;
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
import org.athanor.lint.fix.ScriptFile;
import org.athanor.lint.fix.ScriptFix;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.script.IdSource;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** Rewrites revisions into their safe form, proves it, and takes it over. */
final class LintFix {
  private static final String APPLIED_UNKNOWN =
      "Which of these files a database has already, Athanor does not know: change back those that"
          + " have run anywhere. --since COMMIT judges only files that are newer.";

  private final LintJob job;
  private final Workspace workspace;
  private final DatabaseAccess access;

  LintFix(LintJob job, Workspace workspace, DatabaseAccess access) {
    this.job = job;
    this.workspace = workspace;
    this.access = access;
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

  /** What is rewritten. */
  enum Kind {
    REVISION("revision", "athanor lint    shows what to write instead, to be done by hand"),
    FILE("file", "name the files that run before it, too, or tell with --schema what is there");

    private final String word;
    private final String remedy;

    Kind(String word, String remedy) {
      this.word = word;
      this.remedy = remedy;
    }
  }

  /**
   * What came of it.
   *
   * @param of what was looked at
   * @param changes the files that are changed or added
   * @param applied findings that stay because their revisions are in the database
   * @param unproved revisions that stay because their safe form is not proved
   * @param unfixed findings that stay because there is no room for their safe form
   * @param notes what the proof did not compare
   * @param unknown what the reader has to look after, because nobody knows it here
   * @param left what is still found
   */
  record Outcome(
      Kind of,
      List<FileChange> changes,
      List<Finding> applied,
      List<ProvedFix.Unproved> unproved,
      List<HistoryFix.Unfixed> unfixed,
      List<String> notes,
      List<String> unknown,
      LintReport left) {}

  /** Rewrites what is proved. */
  Outcome run(Request request) {
    ScriptDirectory scripts = workspace.scripts();
    Dialect dialect = job.dialect(request.dialect());
    Predicate<Path> judged = job.judged(request.chosen());
    HistoryFix fix = new HistoryFix(job.history(dialect), dialect, made());
    boolean knowsApplied = access.hasUrl();
    List<RevisionId> rows = knowsApplied ? access.runner(List.of()).rows() : List.of();
    HistoryFix.Selection selection =
        new HistoryFix.Selection(judged, scripts.graph().applied(rows));
    FixProof proof = new ScratchProof(access, server(request), ScratchProof.Ways.BOTH);
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
          Kind.REVISION,
          changes,
          result.report().applied(),
          result.unproved(),
          result.report().unfixed(),
          result.notes(),
          unknown(knowsApplied, changes),
          left);
    }
  }

  /** Rewrites those files of another tool that are proved. */
  Outcome run(Request request, LintJob.Scripts scripts) {
    Dialect dialect = job.dialect(request.dialect());
    Predicate<Path> judged = job.judged(scripts);
    FixProof proof = new ScratchProof(access, server(request), ScratchProof.Ways.UP);
    List<ScriptFile> files = job.read(dialect, scripts);
    files.forEach(this::refuseRevision);
    ScriptFix.Result result = new ScriptFix(job.scriptHistory(dialect), dialect, made(), proof)
        .run(files, new ScriptFix.Selection(job.before(dialect), judged));
    Set<Path> touched = result.changes().stream().map(FileChange::path).collect(Collectors.toSet());
    LintReport left =
        job.judge(dialect, result.scripts(), file -> touched.contains(file) || judged.test(file));
    if (request.writes() == Writing.FILES) {
      write(result.changes());
    }
    return new Outcome(
        Kind.FILE,
        result.changes(),
        List.of(),
        result.unproved(),
        result.unfixed(),
        result.notes(),
        unknown(false, result.changes()),
        left);
  }

  private static List<String> unknown(boolean knowsApplied, List<FileChange> changes) {
    return knowsApplied || changes.isEmpty() ? List.of() : List.of(APPLIED_UNKNOWN);
  }

  /** A revision has two directions and an id; it is rewritten as such. */
  private void refuseRevision(ScriptFile file) {
    if (file.text().lines().anyMatch(line -> line.startsWith("-- revision:"))) {
      throw AthanorException.of(
              ErrorCode.CFG_002, "\"" + job.shown(file.path()) + "\" is a revision.")
          .fix("name it by its id: athanor lint --fix ID")
          .build();
    }
  }

  private JdbcConnectionSource server(Request request) {
    try {
      return access.scratchServer(request.scratch(), request.dialect());
    } catch (AthanorException e) {
      if (e.code() != ErrorCode.CFG_004) {
        throw e;
      }
      throw AthanorException.of(
              ErrorCode.CFG_004, "What is rewritten is proved first, and no server is named.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("add --scratch JDBC-URL of a server on which databases may be made, or one that"
              + " Athanor starts, such as --scratch embedded:postgresql:17")
          .databaseState("No file was changed.")
          .cause(e)
          .build();
    }
  }

  /** A file as a person at the working folder names it. */
  String shown(Path file) {
    return job.shown(file);
  }

  /** What was not proved, as an error that comes after all else is done. */
  AthanorException unproved(Outcome outcome, Writing writing) {
    List<String> evidence = new ArrayList<>();
    for (ProvedFix.Unproved each : outcome.unproved()) {
      evidence.add(job.shown(each.file()) + " stays as it was: " + String.join(", ", rules(each)));
      each.reasons().forEach(reason -> evidence.add("  " + reason));
    }
    String word = outcome.of().word;
    String others =
        outcome.of() == Kind.FILE ? "the other files" : "the files of the other revisions";
    boolean isOne = outcome.unproved().size() == 1;
    boolean isWritten = writing == Writing.FILES && !outcome.changes().isEmpty();
    return AthanorException.of(
            ErrorCode.FIX_001,
            isOne
                ? "The safe form of a " + word + " does not have its effect."
                : "The safe forms of " + outcome.unproved().size() + " " + word
                    + "s do not have their effect.")
        .evidence(evidence)
        .fix(outcome.of().remedy)
        .databaseState(
            isWritten
                ? "It was tried on scratch databases; " + others + " are written."
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
