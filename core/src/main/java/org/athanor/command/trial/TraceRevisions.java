package org.athanor.command.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.script.RevisionSource;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;
import org.athanor.trace.Tracer;

/**
 * Runs revisions up and down on a scratch database and tells what each statement really did there:
 * which locks it took and how long they were held, whom they kept waiting, what it rewrote, read
 * and built.
 *
 * <pre>{@code
 * try (ScratchDatabases scratch = new ScratchDatabases(server, dialects)) {
 *   TraceReport report = new TraceRevisions(source, scratch, dialects, options)
 *       .run(new TraceRevisions.Selection(Set.of(), 10_000, RowCounts.UNKNOWN), trace -> {});
 * }
 * }</pre>
 *
 * <p>Revisions below the chosen ones are run without being watched. Not thread-safe.
 */
public final class TraceRevisions {
  private final RevisionSource source;
  private final ScratchDatabases scratch;
  private final Dialects dialects;
  private final RunnerOptions options;

  /**
   * What is watched.
   *
   * @param only these revisions; all when empty
   * @param rows how many rows each table is given first; 0 leaves them empty
   * @param sizes how many rows the real tables have
   */
  public record Selection(Set<RevisionId> only, int rows, RowCounts sizes) {
    public Selection {
      only = Set.copyOf(only);
    }
  }

  /**
   * Over some revisions.
   *
   * @param source the revisions
   * @param scratch where databases are made; the caller closes it
   * @param dialects the dialects
   * @param options how revisions are run
   */
  public TraceRevisions(
      RevisionSource source, ScratchDatabases scratch, Dialects dialects, RunnerOptions options) {
    this.source = source;
    this.scratch = scratch;
    this.dialects = dialects;
    this.options = options;
  }

  /**
   * Watches them.
   *
   * @param progress hears of each revision as it ends
   * @return what was seen; without the revisions above one that fails even on empty tables
   * @throws AthanorException TRC-001 when this product cannot be watched, SDB-001 when no database
   *     can be made, an SCR or DDL error when a revision cannot be read or compiled, RUN-021 when
   *     one below the chosen ones fails
   */
  public TraceReport run(Selection selection, TrialListener<RevisionTrace> progress) {
    try {
      return watched(selection, progress);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "A scratch database cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .cause(e)
          .build();
    }
  }

  private TraceReport watched(Selection selection, TrialListener<RevisionTrace> progress)
      throws SQLException {
    ScratchDatabases.Scratch first = scratch.create();
    Dialect dialect = dialects.of(first.connection());
    Tracer tracer = dialect.tracer().orElseThrow(() -> unwatchable(dialect));
    LoadedRevisions loaded = LoadedRevisions.of(source, dialect);
    TrialDatabase database = new TrialDatabase(first, dialects, loaded, options);
    database.fillTo(selection.rows(), progress::filling);
    List<RevisionTrace> traces = new ArrayList<>();
    List<RevisionId> applied = new ArrayList<>();
    int remaining = selection.only().size();
    for (Revision revision : ordered(source.graph())) {
      if (!selection.only().isEmpty() && remaining == 0) {
        break;
      }
      if (isChosen(revision, selection.only())) {
        remaining--;
        TracedRevision traced = new TracedRevision(database, revision, tracer, selection);
        RevisionTrace trace = traced.run();
        traces.add(trace);
        progress.ended(trace);
        if (!trace.passed()) {
          database = elsewhere(applied, loaded);
          database.fillTo(selection.rows(), progress::filling);
        }
        if (!trace.passed() && !stands(database, revision)) {
          break;
        }
      } else {
        database.upgrade(revision.id());
      }
      applied.add(revision.id());
    }
    return new TraceReport(dialect.name(), dialect.version().toString(), selection.rows(), traces);
  }

  private static boolean isChosen(Revision revision, Collection<RevisionId> only) {
    return only.isEmpty() || only.contains(revision.id());
  }

  /** A database without rows, where what rows have stopped may go on. */
  private TrialDatabase elsewhere(List<RevisionId> applied, LoadedRevisions loaded)
      throws SQLException {
    TrialDatabase other = new TrialDatabase(scratch.create(), dialects, loaded, options);
    applied.forEach(other::upgrade);
    return other;
  }

  private static boolean stands(TrialDatabase database, Revision revision) {
    try {
      database.upgrade(revision.id());
      return true;
    } catch (AthanorException e) {
      // The trace has told what the server said; nothing above it can be tried.
      return false;
    }
  }

  private static List<Revision> ordered(RevisionGraph graph) {
    return graph.upgradePath(List.of(), RevisionTarget.HEADS).steps().stream()
        .map(step -> ((UpgradeStep) step).revision())
        .toList();
  }

  static AthanorException unwatchable(Dialect dialect) {
    return AthanorException.of(
            ErrorCode.TRC_001,
            "What statements do cannot be watched on " + dialect.name() + " " + dialect.version()
                + ".")
        .databaseState("Nothing was run.")
        .fix("athanor lint  judges by what is known of this version")
        .fix("athanor test  runs the revisions up, down and up again")
        .build();
  }
}
