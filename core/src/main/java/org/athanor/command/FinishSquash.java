package org.athanor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * Deletes the files of revisions that were squashed, unless a database has only a part of them.
 * What follows them need not be edited: the squashed revision goes on standing for the last of
 * them.
 *
 * <p>A database that is not asked and has a part of them is told so by its next run, with REV-025.
 *
 * <pre>{@code
 * List<FinishSquash.Asked> databases = List.of(FinishSquash.Asked.alone(environment::runner));
 * new FinishSquash(revisions, databases).run(RevisionTarget.parse("7f3a"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class FinishSquash {
  private final ScriptDirectory scripts;
  private final List<Asked> databases;

  /**
   * A database that may need the files.
   *
   * @param environment its name, or empty for one that is asked alone
   * @param runner how it is asked; nothing for an environment that has no database
   */
  public record Asked(String environment, Supplier<Optional<MigrationRunner>> runner) {
    /** The only one. */
    public static Asked alone(Supplier<MigrationRunner> runner) {
      return new Asked("", () -> Optional.of(runner.get()));
    }
  }

  /**
   * What came of it.
   *
   * @param revision the squashed revision
   * @param files the files that were deleted
   * @param asked the environments whose databases were asked; none when one was asked alone
   */
  public record Report(Revision revision, List<Path> files, List<String> asked) {
    public Report {
      files = List.copyOf(files);
      asked = List.copyOf(asked);
    }
  }

  /** Deletes among {@code scripts} what none of the databases needs. */
  public FinishSquash(ScriptDirectory scripts, List<Asked> databases) {
    this.scripts = scripts;
    this.databases = List.copyOf(databases);
  }

  /**
   * Deletes.
   *
   * @param target the squashed revision
   * @throws AthanorException SQU-001 when it replaces nothing, SQU-003 when a database still needs
   *     the files, SQU-004 when one of several cannot be asked; nothing is deleted then
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
    List<String> names = new ArrayList<>();
    List<Needing> needing = new ArrayList<>();
    for (Asked asked : databases) {
      Optional<RunStatus> answer = answer(asked, squashed);
      if (answer.isPresent()) {
        names.add(asked.environment());
        if (needs(graph, squashed, answer.get())) {
          needing.add(new Needing(asked.environment(), answer.get().rows()));
        }
      }
    }
    if (!needing.isEmpty()) {
      throw needed(squashed, needing);
    }
    names.remove("");
    return new Report(squashed, scripts.delete(squashed.replaces()), names);
  }

  private static Optional<RunStatus> answer(Asked asked, Revision squashed) {
    if (asked.environment().isEmpty()) {
      return asked.runner().get().map(MigrationRunner::status);
    }
    try {
      return asked.runner().get().map(MigrationRunner::status);
    } catch (AthanorException why) {
      throw AthanorException.of(
              ErrorCode.SQU_004,
              "The environment \"" + asked.environment() + "\" cannot be asked whether it needs the"
                  + " files that \"" + squashed.id() + "\" replaces.")
          .evidence(why.code().code() + "  " + why.getMessage())
          .fix("run it where the databases of all environments can be reached")
          .fix("ask those that can, one by one:  athanor --env NAME squash --finish "
              + squashed.id())
          .databaseState("Nothing was deleted.")
          .cause(why)
          .build();
    }
  }

  private static boolean needs(RevisionGraph graph, Revision squashed, RunStatus status) {
    RevisionGraph seen = graph.at(
        status.rows(), status.journal().stream().map(JournalEntry::revision).toList());
    return seen.find(squashed.id()).filter(squashed::equals).isEmpty();
  }

  /** A database in the middle. */
  private record Needing(String environment, List<RevisionId> rows) {
    String place() {
      String at =
          " is at " + String.join(", ", rows.stream().map(RevisionId::value).toList());
      return (environment.isEmpty() ? "it" : "environment \"" + environment + "\"") + at;
    }

    String remedy(Revision squashed) {
      String chosen = environment.isEmpty() ? "" : "--env " + environment + " ";
      return "bring it past them first:  athanor " + chosen + "upgrade " + squashed.id();
    }
  }

  private static AthanorException needed(Revision squashed, List<Needing> needing) {
    boolean isAlone = needing.get(0).environment().isEmpty();
    String who = isAlone
        ? "The database has"
        : needing.size() == 1 ? "A database has" : needing.size() + " databases have";
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.SQU_003, who + " only a part of what \"" + squashed.id() + "\" replaces.")
        .evidence(needing.stream().map(Needing::place).toList());
    needing.forEach(database -> error.fix(database.remedy(squashed)));
    return error.databaseState("Nothing was deleted.").build();
  }
}
