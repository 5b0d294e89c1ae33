package org.athanor.command;

import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.JournalEntry;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunStatus;
import org.athanor.script.ScriptDirectory;

/**
 * Deletes the files of revisions that were squashed, unless the database has only a part of them.
 * What follows them need not be edited: the squashed revision goes on standing for the last of
 * them.
 *
 * <p>Only one database is asked. Any other that has a part of them is told so by its next run, with
 * REV-025.
 *
 * <pre>{@code
 * new FinishSquash(revisions, environment.runner()).run(RevisionTarget.parse("7f3a"));
 * }</pre>
 */
public final class FinishSquash {
  private final ScriptDirectory scripts;
  private final MigrationRunner runner;

  /**
   * What came of it.
   *
   * @param revision the squashed revision
   * @param files the files that were deleted
   */
  public record Report(Revision revision, List<Path> files) {
    public Report {
      files = List.copyOf(files);
    }
  }

  /** Deletes among {@code scripts} what the database of {@code runner} does not need. */
  public FinishSquash(ScriptDirectory scripts, MigrationRunner runner) {
    this.scripts = scripts;
    this.runner = runner;
  }

  /**
   * Deletes.
   *
   * @param target the squashed revision
   * @throws AthanorException SQU-001 when it replaces nothing, SQU-003 when the database still
   *     needs the files; nothing is deleted then
   */
  public Report run(RevisionTarget target) {
    RevisionGraph graph = scripts.graph();
    Revision squashed = graph
        .resolveOne(target)
        .filter(Revision::isSquashed)
        .orElseThrow(() -> AthanorException.of(
                ErrorCode.SQU_001, "\"" + target + "\" replaces no revisions.")
            .fix("name a revision that athanor squash has made:  athanor history -v")
            .databaseState("Nothing was deleted.")
            .build());
    RunStatus status = runner.status();
    RevisionGraph seen = graph.at(
        status.rows(), status.journal().stream().map(JournalEntry::revision).toList());
    if (seen.find(squashed.id()).filter(squashed::equals).isEmpty()) {
      throw needed(squashed, status.rows());
    }
    return new Report(squashed, scripts.delete(squashed.replaces()));
  }

  private static AthanorException needed(Revision squashed, List<RevisionId> rows) {
    return AthanorException.of(
            ErrorCode.SQU_003,
            "The database has only a part of what \"" + squashed.id() + "\" replaces.")
        .evidence(
            "it is at " + String.join(", ", rows.stream().map(RevisionId::value).toList()))
        .fix("bring it past them first:  athanor upgrade " + squashed.id())
        .databaseState("Nothing was deleted.")
        .build();
  }
}
