package org.athanor.runtime;

import java.sql.SQLException;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/** Runs hooks on the session of a run. Belongs to one run. */
final class HookRun {
  private final Session session;

  HookRun(Session session) {
    this.session = session;
  }

  /** Runs the hooks of a moment where the session is: in the open transaction. */
  void inside(HookMoment moment, @Nullable Revision revision) {
    for (RunHooks.Step step : steps(moment, revision)) {
      run(step);
    }
  }

  /**
   * Runs the hooks of a moment in a transaction of their own.
   *
   * @param state where the database is if one fails
   * @throws AthanorException RUN-023 when one fails; what its transaction did is rolled back
   */
  void alone(HookMoment moment, @Nullable Revision revision, String state) throws SQLException {
    List<RunHooks.Step> steps = steps(moment, revision);
    if (steps.isEmpty()) {
      return;
    }
    session.sink().begin(List.of());
    try {
      steps.forEach(this::run);
      session.sink().commit(List.of());
    } catch (AthanorException e) {
      rollback(e);
      throw restated(e, state);
    } catch (SQLException | RuntimeException e) {
      rollback(e);
      throw e;
    }
  }

  private void rollback(Exception cause) {
    try {
      session.sink().rollback(List.of());
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private List<RunHooks.Step> steps(HookMoment moment, @Nullable Revision revision) {
    return session.options().hooks().steps(moment, revision, session.dialect());
  }

  private void run(RunHooks.Step step) {
    try {
      session.sink().run(step.statement());
    } catch (Exception e) {
      throw failed(step, e);
    }
  }

  private static AthanorException failed(RunHooks.Step step, Exception e) {
    List<String> lines = e instanceof SQLException sql
        ? RunErrors.lines(sql)
        : List.of(e.getMessage() == null ? e.getClass().getName() : e.getMessage());
    String state = e instanceof SQLException sql && sql.getSQLState() != null
        ? " (SQLSTATE " + sql.getSQLState() + ")"
        : "";
    return AthanorException.of(
            ErrorCode.RUN_023, "The hook " + step.hook() + " failed: " + lines.get(0) + state + ".")
        .evidence(Unit.shortened(step.statement().text()))
        .evidence(lines.subList(1, lines.size()))
        .fix("mend the hook, or what it asks for, and run the same command again")
        .cause(e)
        .build();
  }

  private static AthanorException restated(AthanorException known, String state) {
    AthanorException.Builder error = AthanorException.of(
            known.code(), String.valueOf(known.getMessage()))
        .evidence(known.evidence())
        .databaseState(state)
        .cause(known);
    known.fixes().forEach(error::fix);
    return error.build();
  }
}
