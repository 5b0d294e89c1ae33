package org.athanor.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.athanor.dialect.Capability;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Runs a revision that one transaction cannot hold, and keeps a journal of what is done, so that a
 * later run goes on where this one ended and repeats nothing.
 *
 * <p>What can run in a transaction does so, and its journal rows are committed with it. What must
 * run outside, or commits by itself, is written down before and after; when only the first of the
 * two is found, the dialect is asked what the statement left behind.
 */
final class SteppedRun {
  private final RevisionRun run;
  private final PreparedRevision revision;
  private final Map<Integer, JournalEntry> journal = new HashMap<>();
  private final boolean transactions;
  private final Instant startedAt;
  private final long began = System.nanoTime();
  private boolean recorded;

  SteppedRun(RevisionRun run, PreparedRevision revision, List<JournalEntry> entries) {
    this.run = run;
    this.revision = revision;
    this.transactions = run.session().dialect().capabilities().has(Capability.TRANSACTIONAL_DDL);
    this.startedAt = run.session().options().clock().instant();
    for (JournalEntry entry : entries) {
      if (entry.revision().equals(revision.revision().id())) {
        journal.put(entry.step(), entry);
      }
    }
  }

  /**
   * Runs the revision, from the first step that is not done.
   *
   * @throws AthanorException RUN-006 when a done step is not what it was; RUN-021 and its kin
   */
  StepReport run() throws SQLException {
    int first = firstOpenStep();
    run.tellStarted(revision, 1);
    if (!journal.isEmpty()) {
      run.events()
          .tell(new MigrationEvent.RevisionResumed(
              revision.direction(), revision.revision(), first, revision.units().size()));
    }
    if (journal.isEmpty()) {
      run.hooks().alone(HookMoment.beforeEach(revision.direction()), revision.revision(), state(0));
    }
    int resumedAt = journal.isEmpty() ? 0 : first;
    List<Unit> left = revision.units().subList(first - 1, revision.units().size());
    for (List<Unit> part : parts(left)) {
      runPart(part);
    }
    if (!recorded) {
      inTransaction(List.of());
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - began);
    run.tellFinished(revision, duration);
    return run.report(revision, resumedAt, duration);
  }

  private int firstOpenStep() {
    int first = 1;
    while (isDone(first)) {
      Unit unit = first <= revision.units().size() ? revision.units().get(first - 1) : null;
      JournalEntry entry = Objects.requireNonNull(journal.get(first));
      if (unit == null || !unit.digest().equals(entry.digest())) {
        throw changed(entry, unit == null ? "it is not there any more" : unit.shortText());
      }
      first++;
    }
    return first;
  }

  private boolean isDone(int step) {
    JournalEntry entry = journal.get(step);
    return entry != null && entry.state() == JournalEntry.State.DONE;
  }

  private AthanorException changed(JournalEntry entry, String now) {
    return AthanorException.of(
            ErrorCode.RUN_006,
            "Revision " + entry.revision() + " is half done, and its statement " + entry.step()
                + ", which is done, was changed since.")
        .evidence("was: " + entry.statement())
        .evidence("now: " + now)
        .databaseState("Nothing more was changed; " + run.whereItStands())
        .fix("take the edit of the done part back; what comes after it may be edited")
        .fix("undo by hand what the done part did, forget it with  athanor repair" + " --journal "
            + entry.revision() + ",  and run again")
        .build();
  }

  /** What is committed together: a run of units that may share a transaction, or one unit. */
  private List<List<Unit>> parts(List<Unit> units) {
    List<List<Unit>> parts = new ArrayList<>();
    boolean joinable = false;
    for (Unit unit : units) {
      boolean joins = transactions && revision.transactional() && !unit.isOutside();
      if (joins && joinable) {
        parts.get(parts.size() - 1).add(unit);
      } else {
        parts.add(new ArrayList<>(List.of(unit)));
      }
      joinable = joins;
    }
    return parts;
  }

  private void runPart(List<Unit> part) throws SQLException {
    requireLock();
    if (part.get(0).isOutside()) {
      outside(part.get(0));
    } else if (transactions) {
      inTransaction(part);
    } else {
      alone(part.get(0));
    }
  }

  private void requireLock() {
    if (!run.session().isLockHeld()) {
      throw run.session().errors().lockLost(state(0));
    }
  }

  private void inTransaction(List<Unit> part) throws SQLException {
    List<Operation> operations = part.stream().map(Unit::operation).distinct().toList();
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(part, operations);
        return;
      } catch (UnitFailure failure) {
        run.rollback(operations, failure);
        if (wantsOutside(part, failure)) {
          outside(part.get(0));
          return;
        }
        run.retryOrThrow(failure, attempt, state(rolledBack(part, failure)));
      } catch (RuntimeException | Error e) {
        run.rollback(operations, e);
        throw e;
      }
    }
  }

  private boolean wantsOutside(List<Unit> part, UnitFailure failure) {
    return !revision.transactional()
        && part.size() == 1
        && failure.unit() != null
        && failure.reason() instanceof SQLException e
        && run.session().dialect().session().refusesTransaction(e);
  }

  private static int rolledBack(List<Unit> part, UnitFailure failure) {
    Unit unit = failure.unit();
    return unit == null ? part.size() : unit.number() - part.get(0).number();
  }

  private void attempt(List<Unit> part, List<Operation> operations) throws UnitFailure {
    Session session = run.session();
    boolean last =
        part.isEmpty() || part.get(part.size() - 1).number() == revision.units().size();
    try {
      session.sink().begin(operations);
      for (Unit unit : part) {
        run.runUnit(revision, unit);
      }
      var rows = session.rows();
      if (last) {
        run.hooks().inside(HookMoment.afterEach(revision.direction()), revision.revision());
        HistoryEntry entry = run.entry(revision, startedAt, began);
        rows = run.record(revision, rows, entry, List.of(clearJournal()));
      } else {
        session.sink().runBatch(part.stream().flatMap(this::doneStatements).toList());
      }
      session.sink().commit(operations);
      session.rows(rows);
      part.forEach(unit -> journal.put(unit.number(), entry(unit, JournalEntry.State.DONE)));
      recorded = last;
    } catch (SQLException | RuntimeException e) {
      throw new UnitFailure(revision, null, RevisionRun.unwrapped(e));
    }
  }

  /**
   * Runs a unit on a database where a change of the schema commits by itself. A change of rows is
   * committed together with its journal row. A change of the schema commits before that row, so it
   * is written down beforehand too, unless what it makes stands already: then it has to fail by
   * itself. So a change that was begun, and whose work is found later, was done by us.
   */
  private void alone(Unit unit) throws SQLException {
    List<Operation> operations = List.of(unit.operation());
    for (int attempt = 1; ; attempt++) {
      try {
        attemptAlone(unit, operations);
        return;
      } catch (UnitFailure failure) {
        run.rollback(operations, failure);
        forget(unit, failure);
        run.retryOrThrow(failure, attempt, state(0));
      } catch (Error e) {
        run.rollback(operations, e);
        throw e;
      }
    }
  }

  private void attemptAlone(Unit unit, List<Operation> operations) throws UnitFailure {
    try {
      if (clearRemains(unit)) {
        return;
      }
      if (!stands(unit)) {
        start(unit);
      }
      run.session().sink().begin(operations);
      run.runUnit(revision, unit);
      run.session().sink().runBatch(doneStatements(unit).toList());
      run.session().sink().commit(operations);
      journal.put(unit.number(), entry(unit, JournalEntry.State.DONE));
    } catch (SQLException | RuntimeException e) {
      throw new UnitFailure(revision, null, RevisionRun.unwrapped(e));
    }
  }

  /** What the server refused has done nothing; only an interruption leaves that open. */
  private void forget(Unit unit, UnitFailure failure) {
    JournalEntry begun = journal.get(unit.number());
    if (begun == null || begun.state() == JournalEntry.State.DONE) {
      return;
    }
    try {
      run.session()
          .sink()
          .runBatch(List.of(run.session().store().statements().deleteJournalStep(begun)));
      journal.remove(unit.number());
    } catch (SQLException e) {
      failure.reason().addSuppressed(e);
    }
  }

  private boolean stands(Unit unit) throws SQLException {
    Statement only = only(unit);
    return only != null && remains(only).complete();
  }

  /** The statement of a unit that is one statement, also when it is compiled only now. */
  private @Nullable Statement only(Unit unit) {
    try {
      List<Statement> statements = run.statements(unit);
      return statements.size() == 1 ? statements.get(0) : null;
    } catch (AthanorException refusal) {
      // It cannot be told from the table as it is; running it says why.
      return null;
    }
  }

  private void outside(Unit unit) throws SQLException {
    List<Operation> operations = List.of(unit.operation());
    for (int attempt = 1; ; attempt++) {
      if (clearRemains(unit)) {
        return;
      }
      try {
        start(unit);
        run.session().sink().beginOutside(operations);
        try {
          run.runUnit(revision, unit);
        } finally {
          run.session().sink().endOutside(operations);
        }
        finish(unit);
        return;
      } catch (UnitFailure failure) {
        run.retryOrThrow(failure, attempt, state(0));
      }
    }
  }

  /** Looks after an interrupted try; true when it turns out to have done its work. */
  private boolean clearRemains(Unit unit) throws SQLException {
    JournalEntry earlier = journal.get(unit.number());
    if (earlier == null) {
      return false;
    }
    boolean same = earlier.digest().equals(unit.digest());
    Statement tried = same ? only(unit) : null;
    SessionRules.Remains remains =
        remains(tried == null ? Statement.Sql.of(earlier.statement()) : tried);
    if (same && remains.complete()) {
      finish(unit);
      run.events()
          .tell(new MigrationEvent.StatementFoundDone(
              revision.revision().id(), unit.number(), revision.units().size(), unit.shortText()));
      return true;
    }
    for (Statement cleanup : remains.cleanup()) {
      run.session().sink().runBatch(List.of(Statement.Sql.of(cleanup.text())));
    }
    return false;
  }

  private SessionRules.Remains remains(Statement statement) throws SQLException {
    return run.session().dialect().session().remains(run.session().connection(), statement);
  }

  private void start(Unit unit) throws SQLException {
    List<Statement.Sql> batch = new ArrayList<>();
    JournalEntry earlier = journal.get(unit.number());
    if (earlier != null) {
      batch.add(run.session().store().statements().deleteJournalStep(earlier));
    }
    JournalEntry entry = entry(unit, JournalEntry.State.STARTED);
    batch.add(run.session().store().statements().insertJournal(entry));
    run.session().sink().runBatch(batch);
    journal.put(unit.number(), entry);
  }

  private void finish(Unit unit) throws SQLException {
    JournalEntry entry = entry(unit, JournalEntry.State.DONE);
    run.session().sink().runBatch(List.of(run.session().store().statements().finishJournal(entry)));
    journal.put(unit.number(), entry);
  }

  private Statement.Sql clearJournal() {
    return run.session().store().statements().clearJournal(revision.revision().id());
  }

  private Stream<Statement.Sql> doneStatements(Unit unit) {
    VersionStatements sql = run.session().store().statements();
    Statement.Sql done = sql.insertJournal(entry(unit, JournalEntry.State.DONE));
    JournalEntry earlier = journal.get(unit.number());
    return earlier == null ? Stream.of(done) : Stream.of(sql.deleteJournalStep(earlier), done);
  }

  private JournalEntry entry(Unit unit, JournalEntry.State state) {
    return new JournalEntry(
        revision.revision().id(),
        revision.direction(),
        unit.number(),
        state,
        unit.digest(),
        unit.shortText());
  }

  private String state(int rolledBack) {
    int done = (int) journal.values().stream()
        .filter(entry -> entry.state() == JournalEntry.State.DONE)
        .count();
    String stands = run.whereItStands();
    String back = rolledBack == 0 ? "" : "What came after was rolled back. ";
    String first = RevisionRun.firstStatements(done);
    if (first == null) {
      return back + "Nothing of the revision is done; " + stands;
    }
    return first + (done == 1 ? "is" : "are") + " done and stay" + (done == 1 ? "s" : "") + "; "
        + back + "the next run goes on at statement " + (done + 1) + "; " + stands;
  }
}
