package org.athanor.runtime;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;
import org.athanor.revision.RevisionId;
import org.athanor.revision.VersionChange;
import org.jspecify.annotations.Nullable;

/** What whole and stepwise runs of revisions have in common. Belongs to one run. */
final class RevisionRun {
  private final Session session;
  private final Events events;
  private final int total;
  private int number;

  RevisionRun(Session session, Events events, int total) {
    this.session = session;
    this.events = events;
    this.total = total;
  }

  Session session() {
    return session;
  }

  Events events() {
    return events;
  }

  HookRun hooks() {
    return new HookRun(session);
  }

  /** The number of revisions that this run has committed. */
  int finished() {
    return number;
  }

  void tellStarted(PreparedRevision revision, int ahead) {
    events.tell(new MigrationEvent.RevisionStarted(
        revision.direction(), revision.revision(), number + ahead, total));
  }

  void tellFinished(PreparedRevision revision, Duration duration) {
    number++;
    events.tell(new MigrationEvent.RevisionFinished(
        revision.direction(), revision.revision(), number, total, duration));
  }

  /** Runs one unit where it is: in the open transaction, or outside when none is open. */
  void runUnit(PreparedRevision revision, Unit unit) throws UnitFailure {
    RevisionId id = revision.revision().id();
    int steps = revision.units().size();
    events.tell(new MigrationEvent.StatementStarted(id, unit.number(), steps, unit.text()));
    long began = System.nanoTime();
    BlockerWatch watch = null;
    session.sink().said();
    try {
      if (isCancelled()) {
        throw new CancellationException();
      }
      watch = session.watch();
      if (watch != null) {
        watch.started();
      }
      for (Statement statement : statements(unit)) {
        session.sink().run(statement);
      }
    } catch (Exception e) {
      throw new UnitFailure(revision, unit, unwrapped(e));
    } finally {
      if (watch != null) {
        watch.ended();
      }
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - began);
    for (String message : session.sink().said()) {
      events.tell(new MigrationEvent.ServerSaid(id, unit.number(), message));
    }
    events.tell(new MigrationEvent.StatementFinished(id, unit.number(), steps, duration));
  }

  /** What a unit sends; an operation that asks for the present table is compiled now. */
  List<Statement> statements(Unit unit) {
    return unit.statement() != null
        ? List.of(unit.statement())
        : unit.operation().accept(session.dialect().ddl(new LiveLookup(session)));
  }

  /**
   * Writes a step into the version and history tables, in the open transaction.
   *
   * @return the rows of the version table afterwards
   */
  Set<RevisionId> record(
      PreparedRevision revision, Set<RevisionId> rows, HistoryEntry entry, List<Statement.Sql> more)
      throws SQLException {
    List<VersionChange> changes = revision.step().versionChanges(rows);
    VersionStatements sql = session.store().statements();
    List<Statement.Sql> batch = new ArrayList<>();
    changes.forEach(change -> batch.add(sql.change(change)));
    batch.add(sql.insertHistory(entry));
    batch.addAll(more);
    int[] counts = session.sink().runBatch(batch);
    Set<RevisionId> after = new LinkedHashSet<>(rows);
    for (int i = 0; i < changes.size(); i++) {
      if (counts[i] != 1 && counts[i] != java.sql.Statement.SUCCESS_NO_INFO) {
        throw wrongCount(changes.get(i), counts[i]);
      }
      after = changes.get(i).applyTo(after);
    }
    return after;
  }

  static AthanorException wrongCount(VersionChange change, int count) {
    String what = change instanceof VersionChange.Update update
        ? "update " + update.from() + " to " + update.to()
        : change instanceof VersionChange.Delete delete
            ? "delete " + delete.revision()
            : "insert " + ((VersionChange.Insert) change).revision();
    return AthanorException.of(
            ErrorCode.RUN_005,
            "The version table was changed by somebody else: \"" + what
                + "\" was expected to match one row and matched " + count + ".")
        .fix("look at the table with  athanor current,  then run again")
        .build();
  }

  HistoryEntry entry(PreparedRevision revision, Instant startedAt, long beganNanos) {
    return new HistoryEntry(
        revision.revision().id(),
        revision.direction(),
        Outcome.DONE,
        revision.revision().message(),
        startedAt,
        Duration.ofNanos(System.nanoTime() - beganNanos),
        revision.units().size(),
        revision.digests(),
        session.author(),
        null);
  }

  StepReport report(PreparedRevision revision, int resumedAt, Duration duration) {
    return new StepReport(
        revision.revision().id(),
        revision.revision().message(),
        revision.step().from(),
        revision.step().to(),
        revision.units().size(),
        resumedAt,
        duration);
  }

  /**
   * Decides after a failure: returns when the same work is to be tried again, throws when not.
   *
   * @param attempt the number of the attempt that failed, from 1
   * @param state where the database is, for the error
   */
  void retryOrThrow(UnitFailure failure, int attempt, String state) throws SQLException {
    if (isCancelled()) {
      AthanorException end = session.errors().cancelled(failure, state);
      end.addSuppressed(failure.reason());
      writeFailure(failure, end);
      throw end;
    }
    List<String> blockers = blockers();
    int attempts = session.options().lockAttempts();
    if (isLockTimeout(failure) && attempt < attempts) {
      long base = 250L << Math.min(attempt - 1, 5);
      Duration pause = Duration.ofMillis(base + session.options().random().nextLong(base));
      events.tell(new MigrationEvent.RetryScheduled(
          failure.revision().revision().id(), attempt, attempts, pause, blockers));
      LockKeeper.pause(pause);
      return;
    }
    AthanorException error = session.errors().ofUnit(failure, state, blockers);
    writeFailure(failure, error);
    throw error;
  }

  private boolean isCancelled() {
    return session.options().cancellation().isRequested();
  }

  private List<String> blockers() throws SQLException {
    BlockerWatch watch = session.watch();
    return watch == null ? List.of() : watch.blockers();
  }

  private boolean isLockTimeout(UnitFailure failure) {
    return failure.reason() instanceof SQLException e
        && session.dialect().session().isLockTimeout(e);
  }

  /** A failed row in the history, when the database still takes one. */
  private void writeFailure(UnitFailure failure, AthanorException error) {
    if (error.code() == ErrorCode.RUN_009 || error.code() == ErrorCode.RUN_010) {
      return;
    }
    Unit unit = failure.unit();
    HistoryEntry entry = new HistoryEntry(
        failure.revision().revision().id(),
        failure.revision().direction(),
        Outcome.FAILED,
        failure.revision().revision().message(),
        session.options().clock().instant(),
        Duration.ZERO,
        unit == null ? 0 : unit.number() - 1,
        failure.revision().digests(),
        session.author(),
        error.code().code() + "  " + error.getMessage());
    try {
      session.sink().runBatch(List.of(session.store().statements().insertHistory(entry)));
    } catch (SQLException e) {
      error.addSuppressed(e);
    }
  }

  /** Takes the open transaction back; a failure of that is kept beside the first one. */
  void rollback(List<Operation> operations, Throwable cause) {
    try {
      session.sink().rollback(operations);
    } catch (SQLException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** The error of a driver's batch is a wrapper; the server's own words are inside. */
  static Exception unwrapped(Exception e) {
    return e instanceof BatchUpdateException batch && batch.getNextException() != null
        ? batch.getNextException()
        : e;
  }

  /** {@code the database is still at 7f3a}, with what this run has applied before. */
  String whereItStands() {
    String still = number == 0 ? "is still " : "is ";
    String place = "the database " + still + RunErrors.place(session.rows()) + ".";
    return number == 0
        ? place
        : place + " " + number + (number == 1 ? " revision" : " revisions")
            + " of this run before it " + (number == 1 ? "is" : "are") + " committed.";
  }

  /** Numbers of statements for people: {@code Statement 1 was}, {@code Statements 1-2 were}. */
  static @Nullable String firstStatements(int count) {
    return switch (count) {
      case 0 -> null;
      case 1 -> "Statement 1 ";
      default -> "Statements 1-" + count + " ";
    };
  }
}
