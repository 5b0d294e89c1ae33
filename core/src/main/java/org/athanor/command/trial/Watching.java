package org.athanor.command.trial;

import java.sql.SQLException;
import java.time.Duration;
import org.athanor.error.AthanorException;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunReport;
import org.athanor.trace.Passage;
import org.athanor.trace.Tracer;
import org.jspecify.annotations.Nullable;

/** Runs a revision in one direction under a watch. Not thread-safe; one instance runs once. */
final class Watching {
  private final TrialDatabase database;
  private final Tracer tracer;

  /** What a runner is told to do. */
  @FunctionalInterface
  interface Job {
    RunReport run(MigrationRunner runner);
  }

  /**
   * What came out.
   *
   * @param passage what was seen
   * @param spent how long the run was held up by the watch
   * @param report what the runner says; null when the server refused a statement
   * @param refusal why the server refused one; null when it did not
   */
  record Outcome(
      Passage passage,
      Duration spent,
      @Nullable RunReport report,
      @Nullable AthanorException refusal) {}

  Watching(TrialDatabase database, Tracer tracer) {
    this.database = database;
    this.tracer = tracer;
  }

  /**
   * Does it.
   *
   * @throws AthanorException when it fails by something else than a statement
   * @throws SQLException when the server could not be asked
   */
  Outcome run(Job job) throws SQLException {
    try (WatchedRun watch = database.watch(tracer)) {
      try {
        RunReport report = job.run(database.watched(watch));
        return new Outcome(watch.passage(), watch.spent(), report, null);
      } catch (AthanorException e) {
        if (!watch.refused(reason(e))) {
          throw e;
        }
        return new Outcome(watch.passage(), watch.spent(), null, e);
      }
    }
  }

  private static String reason(AthanorException refusal) {
    for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return String.valueOf(e.getMessage());
      }
    }
    return String.valueOf(refusal.getMessage());
  }
}
