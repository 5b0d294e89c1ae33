package org.athanor.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.RevisionSource;
import org.athanor.trace.RollbackRules;
import org.athanor.trace.TraceReport;

/**
 * Brings a database to a revision, up or down, and keeps account of it.
 *
 * <pre>{@code
 * MigrationRunner runner = new MigrationRunner(source, database, options, List.of());
 * RunReport report = runner.upgrade(RevisionTarget.HEAD);
 * }</pre>
 *
 * <p>The graph is read, and its errors thrown, before anything is connected to. When there is work,
 * the migration lock is taken before the state of the database is read for good, so that of many
 * instances that start at once one does each revision. Each call opens and closes its own
 * connections. A runner belongs to one thread, but for {@link #cancel}.
 */
public final class MigrationRunner {
  private final RevisionSource source;
  private final Database database;
  private final RunnerOptions options;
  private final List<MigrationListener> listeners;

  /**
   * A runner.
   *
   * @param source where the revisions come from
   * @param database what they are run on
   * @param options how
   * @param listeners who hears of it
   */
  public MigrationRunner(
      RevisionSource source,
      Database database,
      RunnerOptions options,
      List<MigrationListener> listeners) {
    this.source = source;
    this.database = database;
    this.options = options;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Runs what is missing up to some targets.
   *
   * @param targets where to; usually {@link RevisionTarget#HEAD}
   * @return what was done
   * @throws org.athanor.error.AthanorException a REV error when there is no way, RUN-002 and
   *     RUN-003 when the database and the files disagree, RUN-004 when another migration runs,
   *     RUN-021 and its kin when a revision fails
   */
  public RunReport upgrade(RevisionTarget... targets) {
    return run(Direction.UPGRADE, (graph, rows) -> graph.upgradePath(rows, targets));
  }

  /**
   * Takes back what is above a target.
   *
   * @param target where to
   * @return what was done
   * @throws org.athanor.error.AthanorException as {@link #upgrade}
   */
  public RunReport downgrade(RevisionTarget target) {
    return run(Direction.DOWNGRADE, (graph, rows) -> graph.downgradePath(rows, target));
  }

  /**
   * Takes one revision back, with what follows it or depends on it; other branches stay.
   *
   * @param revision an applied revision
   * @return what was done
   * @throws org.athanor.error.AthanorException REV-017 when it is not applied; otherwise as
   *     {@link #upgrade}
   */
  public RunReport takeBack(RevisionId revision) {
    return run(Direction.DOWNGRADE, (graph, rows) -> graph.takeBackPath(rows, revision));
  }

  private RunReport run(Direction direction, Way way) {
    RevisionGraph graph = source.graph();
    Events events = new Events(listeners);
    long began = System.nanoTime();
    try (Session session = Session.open(database, options)) {
      options.cancellation().running(session.sink());
      try {
        return new LockedRun(source, graph, session, events).run(direction, way, began);
      } catch (SQLException e) {
        throw session.errors().ofSession(e, "preparing the " + direction.word());
      } finally {
        options.cancellation().running(null);
      }
    } catch (SQLException e) {
      throw ConnectionErrors.of(e, database.connections().displayUrl());
    }
  }

  /**
   * Runs what is missing up to some targets in one transaction that is rolled back, to see what it
   * would do. Its locks are real while it lasts, and other migrations wait.
   *
   * @param rules what the product knows of rolling back
   * @param limits how long others may be kept waiting
   * @param targets where to
   * @return what came of it; a statement that the server refuses ends it and is told there
   * @throws org.athanor.error.AthanorException TRC-003 when a rollback would not take everything
   *     back, RUN-004 when another migration runs, RUN-007 when a revision is half done, RUN-015
   *     when it was stopped
   */
  public RehearsalReport rehearse(
      RollbackRules rules, TraceReport.Limits limits, RevisionTarget... targets) {
    RunnerOptions limited = options.within(limits);
    try (Session session = Session.open(database, limited)) {
      options.cancellation().running(session.sink());
      try {
        return new RehearsedRun(
                source, session, new Events(listeners), new RehearsedRun.Means(rules, limits))
            .run((graph, rows) -> graph.upgradePath(rows, targets));
      } catch (SQLException e) {
        throw session.errors().ofSession(e, "trying the upgrade");
      } finally {
        options.cancellation().running(null);
      }
    } catch (SQLException e) {
      throw ConnectionErrors.of(e, database.connections().displayUrl());
    }
  }

  /**
   * Ends the upgrade or downgrade that goes on: the statement that runs is stopped and its
   * transaction rolled back. This runner then runs nothing more. May be called on any thread.
   *
   * @throws org.athanor.error.AthanorException CON-001 when the database cannot be told
   * @see Cancellation
   */
  public void cancel() {
    try {
      options.cancellation().request();
    } catch (SQLException e) {
      throw ConnectionErrors.of(e, database.connections().displayUrl());
    }
  }

  /**
   * Sets the version table without running anything.
   *
   * @param request what it is to be set to
   * @return what was done
   * @throws org.athanor.error.AthanorException a REV error when a target leads nowhere, RUN-004
   *     when another migration runs
   */
  public RunReport stamp(StampRequest request) {
    RevisionGraph graph = source.graph();
    Events events = new Events(listeners);
    try (Session session = Session.open(database, options)) {
      try {
        return new StampRun(source, graph, session).run(request, events);
      } catch (SQLException e) {
        throw session.errors().ofSession(e, "setting the version table");
      }
    } catch (SQLException e) {
      throw ConnectionErrors.of(e, database.connections().displayUrl());
    }
  }

  /** The rows of the version table; none when it is not there. Nothing is made or locked. */
  public List<RevisionId> rows() {
    return reading(session -> new ArrayList<>(session.store().headsIfPresent()));
  }

  /** The whole history table, oldest first; none when it is not there. */
  public List<HistoryEntry> history() {
    return reading(session -> session.store().history(null));
  }

  /** Where the database stands; nothing is made or locked. */
  public RunStatus status() {
    return reading(session -> session.store().status());
  }

  /**
   * Makes Athanor's own tables where they are not there yet.
   *
   * @return whether they were made now
   * @throws org.athanor.error.AthanorException RUN-004 when another migration runs, RUN-010 when
   *     the database can only be read
   */
  public boolean ensureVersion() {
    return reading(session -> {
      if (session.store().read().present()) {
        return false;
      }
      session.lock(new Events(listeners));
      session.store().create(session.sink());
      return true;
    });
  }

  /**
   * Shows what a run would do, against the live rows, and changes nothing.
   *
   * @param direction up or down
   * @param targets where to
   */
  public RunPlan plan(Direction direction, RevisionTarget... targets) {
    RevisionGraph graph = source.graph();
    return reading(session -> new PlanReader(source, graph, session).plan(direction, targets));
  }

  /**
   * Does something else with the database while no migration can run on it.
   *
   * @param work what is done; the lock is held until it returns
   * @return what the work returns
   * @throws org.athanor.error.AthanorException RUN-004 when a migration runs and does not end in
   *     time
   */
  public <T> T alone(Supplier<T> work) {
    return reading(session -> {
      session.lock(new Events(listeners));
      return work.get();
    });
  }

  /** Mends what Athanor wrote down; see {@link RepairRequest}. */
  public RepairReport repair(RepairRequest request) {
    RevisionGraph graph = source.graph();
    return reading(session -> {
      session.lock(new Events(listeners));
      return new Repair(source, graph, session).run(request);
    });
  }

  private <T> T reading(Reading<T> reading) {
    try (Session session = Session.open(database, options)) {
      try {
        return reading.on(session);
      } catch (SQLException e) {
        throw session.errors().ofSession(e, "reading the version tables");
      }
    } catch (SQLException e) {
      throw ConnectionErrors.of(e, database.connections().displayUrl());
    }
  }

  /** How the path is found when the rows are known. */
  @FunctionalInterface
  interface Way {
    RevisionPath from(RevisionGraph graph, java.util.Collection<RevisionId> rows);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T on(Session session) throws SQLException;
  }

  /** How long something took, in whole. */
  static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
