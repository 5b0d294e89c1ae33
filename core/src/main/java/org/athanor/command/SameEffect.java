package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.schema.ConstraintReference;
import org.athanor.schema.Schema;
import org.athanor.script.RevisionSource;
import org.jspecify.annotations.Nullable;

/**
 * Tries revisions and what is to replace them on scratch databases: both must lead to the same
 * schema, and back.
 *
 * <pre>{@code
 * try (Workbench bench = new Workbench(server, dialects, ownTables)) {
 *   SameEffect.Report report =
 *       new SameEffect(bench, options).compare(revisions, rewritten, new Change(ids, List.of()));
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class SameEffect {
  private final Workbench bench;
  private final RunnerOptions options;

  /**
   * What was found.
   *
   * @param differences what differs, one line each; empty when both have the same effect
   * @param notes what was not compared, one line each
   * @param original where the revisions as they are stop on the way up; null when all of them run
   * @param rewritten where the rewritten ones stop; null when all of them run
   */
  public record Report(
      List<String> differences,
      List<String> notes,
      @Nullable Stop original,
      @Nullable Stop rewritten) {
    public Report {
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A revision that fails.
   *
   * @param revision which one
   * @param reasons what was said, one line each
   */
  public record Stop(RevisionId revision, List<String> reasons) {
    public Stop {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What rewritten revisions change.
   *
   * @param revisions the ids of those, in the order in which they run; both histories have them
   * @param named the constraints that get a name of their own, where the server gave them one
   */
  public record Change(List<RevisionId> revisions, List<ConstraintReference> named) {
    public Change {
      revisions = List.copyOf(revisions);
      named = List.copyOf(named);
    }
  }

  /**
   * Tries revisions.
   *
   * @param bench where scratch databases are made
   * @param options how revisions are run
   */
  public SameEffect(Workbench bench, RunnerOptions options) {
    this.bench = bench;
    this.options = options;
  }

  /**
   * Tries both.
   *
   * @param original the revisions as they are
   * @param rewritten the same with some of them rewritten, or split
   * @param change what the rewritten ones change
   * @throws AthanorException SDB-001 when no scratch database can be made
   */
  public Report compare(RevisionSource original, RevisionSource rewritten, Change change) {
    List<RevisionId> changed = change.revisions();
    try {
      Trial before = new Trial(original);
      Trial after = new Trial(rewritten);
      Stop stop = before.upToBefore(changed);
      Schema start = before.inspect();
      stop = stop == null ? before.upgrade(RevisionTarget.HEADS) : stop;
      Stop other = after.upgrade(RevisionTarget.HEADS);
      if (stop != null || other != null) {
        return new Report(List.of(), List.of(), stop, other);
      }
      List<String> notes = new ArrayList<>();
      List<String> differences = new ArrayList<>();
      Schema upgraded = after.inspect();
      Schema expected = new GivenNames(change.named()).in(before.inspect(), upgraded);
      before.difference(expected, upgraded).stream()
          .map(line -> "after the upgrade: " + line)
          .forEach(differences::add);
      if (differences.isEmpty() && before.canTakeBack(changed, notes)) {
        differences.addAll(after.takeBack(changed));
        differences.addAll(
            differences.isEmpty() ? wayBack(before, after, start, notes) : List.of());
      }
      return new Report(differences, notes, null, null);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "A scratch database cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .databaseState("Only scratch databases were used; nothing else was changed.")
          .cause(e)
          .build();
    }
  }

  /** Only a way back that leads to where it began says where the other one has to lead. */
  private static List<String> wayBack(Trial before, Trial after, Schema start, List<String> notes)
      throws SQLException {
    if (!before.difference(start, before.inspect()).isEmpty()) {
      notes.add("The way back was not compared: the original one does not lead to where it began.");
      return List.of();
    }
    return before.difference(start, after.inspect()).stream()
        .map(line -> "after the downgrade: " + line)
        .toList();
  }

  /** One of both histories on a database of its own. */
  private final class Trial {
    private final RevisionSource revisions;
    private final ScratchHistory history;
    private final MigrationRunner runner;

    Trial(RevisionSource revisions) throws SQLException {
      this.revisions = revisions;
      this.history = new ScratchHistory(bench, revisions, options);
      this.runner = history.runner();
    }

    /** Runs what comes before the first of them; where that stops, or null. */
    @Nullable Stop upToBefore(List<RevisionId> changed) {
      List<RevisionId> before = changed.isEmpty()
          ? List.of()
          : revisions.graph().find(changed.get(0)).orElseThrow().revises();
      for (RevisionId id : before) {
        Stop stop = upgrade(RevisionTarget.of(id));
        if (stop != null) {
          return stop;
        }
      }
      return null;
    }

    /** Where the way up stops, or null. */
    @Nullable Stop upgrade(RevisionTarget target) {
      try {
        runner.upgrade(target);
        return null;
      } catch (AthanorException e) {
        return new Stop(next(e), reasons(e));
      }
    }

    /** The first revision that did not come through; what has no revision to blame goes on. */
    private RevisionId next(AthanorException failure) {
      if (failure.code() == ErrorCode.SDB_001 || failure.code() == ErrorCode.CON_001) {
        throw failure;
      }
      return revisions.graph().upgradePath(runner.rows(), RevisionTarget.HEADS).steps().stream()
          .findFirst()
          .map(UpgradeStep.class::cast)
          .map(step -> step.revision().id())
          .orElseThrow(() -> failure);
    }

    Schema inspect() throws SQLException {
      return history.schema();
    }

    List<String> difference(Schema from, Schema to) {
      return ScratchHistory.differences(history.dialect(), from, to);
    }

    /** Takes revisions back; what was said when that fails, else nothing. */
    List<String> takeBack(List<RevisionId> changed) {
      List<RevisionId> left = new ArrayList<>(changed);
      Collections.reverse(left);
      Set<RevisionId> taken = new HashSet<>();
      try {
        for (RevisionId id : left) {
          if (!taken.contains(id)) {
            runner.takeBack(id).steps().forEach(step -> taken.add(step.revision()));
          }
        }
        return List.of();
      } catch (AthanorException e) {
        return reasons(e);
      }
    }

    /** Revisions without a way back have none after a rewrite either. */
    boolean canTakeBack(List<RevisionId> changed, List<String> notes) {
      List<String> reasons = takeBack(changed);
      if (!reasons.isEmpty()) {
        notes.add("The way back was not compared: the original one fails. " + reasons.get(0));
      }
      return reasons.isEmpty();
    }
  }

  private static List<String> reasons(AthanorException e) {
    List<String> reasons = new ArrayList<>();
    reasons.add(String.valueOf(e.getMessage()));
    reasons.addAll(e.evidence());
    return reasons;
  }
}
