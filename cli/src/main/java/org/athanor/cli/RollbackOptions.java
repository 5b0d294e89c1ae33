package org.athanor.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.athanor.cli.config.Settings;
import org.athanor.command.Environment;
import org.athanor.command.trial.RehearseRevisions;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that let revisions run on the database itself, to be rolled back. */
final class RollbackOptions {
  @Option(
      names = "--rollback",
      description = "Runs them on the database itself, in one transaction that is rolled back:"
          + " on its own rows, with real locks. PostgreSQL only.")
  private boolean rollback;

  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "With --rollback: how long a statement waits for a lock; 1s.")
  private @Nullable Duration lockTimeout;

  @Option(
      names = "--time-limit",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "With --rollback: how long all of it may take; 10s.")
  private @Nullable Duration timeLimit;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description = "With --rollback: the name of the environment, when it is protected.")
  private @Nullable String confirmed;

  RollbackOptions() {}

  /**
   * Whether they run on the database itself.
   *
   * @throws AthanorException CFG-008 when one of these options stands alone
   */
  boolean isWanted() {
    if (!rollback && (lockTimeout != null || timeLimit != null || confirmed != null)) {
      throw AthanorException.of(
              ErrorCode.CFG_008,
              "--lock-timeout, --time-limit and --confirm go only with --rollback.")
          .evidence("on a scratch database nobody else is kept waiting")
          .fix("add --rollback, or leave them out")
          .build();
    }
    return rollback;
  }

  /**
   * Runs revisions on the database of the environment.
   *
   * @param chosen up to these; all that it lacks when empty
   */
  TraceReport run(AthanorCommand root, Set<RevisionId> chosen, Consumer<RevisionTrace> progress) {
    TraceReport.Limits limits = limits();
    Settings.Environment settings = root.settings().environment();
    if (settings != null && settings.isProtected()) {
      requireConfirmed(String.valueOf(settings.name()), limits);
    }
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()), root.cancellation());
    Environment environment = access.environment(access.database(access.connections()));
    root.console()
        .warning(
            "the revisions are run on " + environment.database().connections().displayUrl()
                + " itself; they hold real locks until they are rolled back, after "
                + words(limits.time()) + " at most");
    TraceReport report = new RehearseRevisions(
            environment.revisions(), environment.database(), environment.options())
        .run(chosen, limits);
    report.revisions().forEach(progress);
    return report;
  }

  private TraceReport.Limits limits() {
    Duration time = Objects.requireNonNullElse(timeLimit, TraceReport.Limits.USUAL.time());
    Duration lock = Objects.requireNonNullElse(lockTimeout, TraceReport.Limits.USUAL.lock());
    if (time.compareTo(lock) < 0 && lockTimeout != null) {
      throw AthanorException.of(
              ErrorCode.CFG_008, "A lock is to be waited for longer than all of it may take.")
          .evidence("--lock-timeout " + words(lock) + ", --time-limit " + words(time))
          .fix("add --time-limit " + words(lock.multipliedBy(2)))
          .build();
    }
    return new TraceReport.Limits(time.compareTo(lock) < 0 ? time : lock, time);
  }

  private void requireConfirmed(String name, TraceReport.Limits limits) {
    if (!name.equals(confirmed)) {
      throw AthanorException.of(
              ErrorCode.TRC_004,
              "The environment \"" + name + "\" is protected, so nothing is tried on it unasked.")
          .evidence(
              confirmed == null
                  ? "--confirm is not there"
                  : "--confirm names \"" + confirmed + "\"")
          .evidence("with it the revisions would hold their real locks for up to "
              + words(limits.time()) + ", and then be rolled back")
          .databaseState("Nothing was run.")
          .fix("trace on a scratch database:  athanor trace")
          .fix("at a quiet hour, name the environment:  athanor trace --rollback --confirm " + name)
          .build();
    }
  }

  /** As it is typed. */
  static String words(Duration duration) {
    return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
  }
}
