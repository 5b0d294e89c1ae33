package org.athanor.command.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Tries revisions one after the other along the way from an empty database to the heads. Not
 * thread-safe.
 */
final class HistoryTrial {
  private final RowlessTwin.Databases databases;
  private final RowlessTwin rowless;
  private final LoadedRevisions revisions;
  private final TrialListener<RevisionTrial> progress;
  private final List<RevisionId> applied = new ArrayList<>();
  private TrialDatabase database;
  private @Nullable DatabaseSample awaited;

  /**
   * From an empty database on.
   *
   * @param sample the sample that {@code databases} take rows of, or null
   */
  HistoryTrial(
      RowlessTwin.Databases databases,
      LoadedRevisions revisions,
      @Nullable DatabaseSample sample,
      TrialListener<RevisionTrial> progress)
      throws SQLException {
    this.databases = databases;
    this.rowless = new RowlessTwin(databases);
    this.revisions = revisions;
    this.awaited = sample;
    this.progress = progress;
    this.database = databases.create();
  }

  /** Brings the database up to where the trials begin, without trying anything. */
  void apply(Collection<Revision> below) throws SQLException {
    List<RevisionId> ids = below.stream().map(Revision::id).toList();
    List<RevisionId> then = new ArrayList<>(applied);
    then.addAll(ids);
    if (awaited != null && awaited.isReachedBy(then)) {
      applied.addAll(ids);
      meet(awaited);
    } else if (!ids.isEmpty()) {
      database.upgradeAll(ids);
      applied.addAll(ids);
    }
  }

  /**
   * Goes on with a database into which the whole sample came where the sampled one stands, and was
   * carried along by the revisions behind that. Where these do not stand the rows, the tables are
   * empty, and take of the sample what they can.
   */
  private void meet(DatabaseSample sample) throws SQLException {
    awaited = null;
    databases.drop(database);
    Set<RevisionId> there = sample.origin().applied();
    database = rowless.at(applied.stream().filter(there::contains).toList());
    database.placeSample();
    List<RevisionId> behind = applied.stream().filter(id -> !there.contains(id)).toList();
    try {
      database.upgradeAll(behind);
    } catch (AthanorException e) {
      databases.drop(database);
      database = rowless.at(applied);
    }
  }

  /**
   * Tries revisions that follow what is applied.
   *
   * @return the trials; fewer than revisions when one fails even without rows, since nothing above
   *     it can be tried
   */
  List<RevisionTrial> run(Collection<Revision> ordered, Collection<RevisionId> chosen)
      throws SQLException {
    List<RevisionTrial> trials = new ArrayList<>();
    for (Revision revision : ordered) {
      if (!chosen.contains(revision.id())) {
        apply(List.of(revision));
        continue;
      }
      RevisionTrial trial = trial(revision);
      trials.add(trial);
      progress.ended(trial);
      if (trial.findings().stream()
          .anyMatch(finding -> finding.kind() == TrialFinding.Kind.UPGRADE_FAILS)) {
        break;
      }
      applied.add(revision.id());
      apply(List.of());
    }
    return trials;
  }

  private RevisionTrial trial(Revision revision) throws SQLException {
    RoundTrip trip = new RoundTrip(database, revision, revisions.script(revision.id()));
    try {
      return trip.run();
    } catch (RoundTrip.Broken broken) {
      return trip.brokenBy(applyElsewhere(revision, broken.finding()));
    }
  }

  /** The revision once more on a database without rows: the history may go on from there. */
  private TrialFinding applyElsewhere(Revision revision, TrialFinding finding) throws SQLException {
    TrialDatabase stopped = database;
    database = rowless.at(applied);
    databases.drop(stopped);
    try {
      database.upgrade(revision.id());
    } catch (AthanorException e) {
      return finding;
    }
    return finding.kind() == TrialFinding.Kind.UPGRADE_FAILS
        ? new TrialFinding(TrialFinding.Kind.UPGRADE_FAILS_ON_ROWS, finding.details())
        : finding;
  }
}
