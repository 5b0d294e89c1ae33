package org.athanor.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.Schema;
import org.athanor.script.RevisionSource;

/**
 * Tries revisions and what is to replace them on scratch databases: both must lead to the same
 * schema, and back.
 *
 * <pre>{@code
 * try (Workbench bench = new Workbench(server, dialects, ownTables)) {
 *   SameEffect.Report report = new SameEffect(bench, options).compare(revisions, rewritten, ids);
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
   */
  public record Report(List<String> differences, List<String> notes) {
    public Report {
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
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
   * @param changed the ids of those, in order; both have them
   * @throws AthanorException SDB-001 when no scratch database can be made, and the error of a
   *     revision that fails on the way up
   */
  public Report compare(
      RevisionSource original, RevisionSource rewritten, List<RevisionId> changed) {
    try {
      Trial before = new Trial(original);
      Trial after = new Trial(rewritten);
      Schema start = before.upToBefore(changed);
      after.upgrade();
      List<String> notes = new ArrayList<>();
      if (!before.canUpgrade(notes)) {
        return new Report(List.of(), notes);
      }
      List<String> differences = new ArrayList<>();
      before.difference(before.inspect(), after.inspect()).stream()
          .map(line -> "after the upgrade: " + line)
          .forEach(differences::add);
      if (differences.isEmpty() && before.canTakeBack(changed, notes)) {
        after.takeBack(changed);
        differences.addAll(wayBack(before, after, start, notes));
      }
      return new Report(differences, notes);
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
    private final ScratchDatabases.Scratch scratch;
    private final MigrationRunner runner;
    private final Dialect dialect;

    Trial(RevisionSource revisions) throws SQLException {
      this.revisions = revisions;
      this.scratch = bench.scratch();
      this.dialect = bench.dialect(scratch.connection());
      this.runner = new MigrationRunner(
          revisions, new Database(scratch.connections(), bench.dialects()), options, List.of());
    }

    /** What is there before the first of them. */
    Schema upToBefore(List<RevisionId> changed) throws SQLException {
      if (!changed.isEmpty()) {
        revisions.graph().find(changed.get(0)).orElseThrow().revises().stream()
            .map(RevisionTarget::of)
            .forEach(runner::upgrade);
      }
      return inspect();
    }

    void upgrade() {
      runner.upgrade(RevisionTarget.HEADS);
    }

    Schema inspect() throws SQLException {
      return bench.inspect(scratch.connection()).schema();
    }

    List<String> difference(Schema from, Schema to) {
      Schema comparable = dialect.normalizer().comparable(from, to);
      ChangeText text = new ChangeText(dialect, "the original");
      return new Differ(DiffOptions.of(dialect.capabilities()))
          .diff(comparable, to).stream().map(text::of).toList();
    }

    void takeBack(List<RevisionId> changed) {
      List<RevisionId> left = new ArrayList<>(changed);
      Collections.reverse(left);
      Set<RevisionId> taken = new HashSet<>();
      for (RevisionId id : left) {
        if (!taken.contains(id)) {
          runner.takeBack(id).steps().forEach(step -> taken.add(step.revision()));
        }
      }
    }

    /** What cannot be run has no effect to compare with, such as what no transaction takes. */
    boolean canUpgrade(List<String> notes) {
      try {
        upgrade();
        return true;
      } catch (AthanorException e) {
        notes.add("The effect was not compared: the original one fails. " + e.getMessage());
        return false;
      }
    }

    /** Revisions without a way back have none after a rewrite either. */
    boolean canTakeBack(List<RevisionId> changed, List<String> notes) {
      try {
        takeBack(changed);
        return true;
      } catch (AthanorException e) {
        notes.add("The way back was not compared: the original one fails. " + e.getMessage());
        return false;
      }
    }
  }
}
