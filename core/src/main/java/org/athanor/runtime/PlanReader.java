package org.athanor.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Effects;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TransactionMode;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionStep;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.JavaRenderer;
import org.athanor.script.RevisionSource;

/** Says what a run would do, from the live rows; changes and locks nothing. */
final class PlanReader {
  private final RevisionSource source;
  private final RevisionGraph graph;
  private final Session session;

  PlanReader(RevisionSource source, RevisionGraph graph, Session session) {
    this.source = source;
    this.graph = graph;
    this.session = session;
  }

  RunPlan plan(Direction direction, RevisionTarget... targets) throws SQLException {
    VersionState state = session.store().read();
    RevisionGraph seen = state.seen(graph);
    AppliedCheck check = new AppliedCheck(source, seen, session.dialect(), session.store());
    check.requireKnown(state.rows());
    check.requireUnchanged(state);
    RevisionPath path = direction == Direction.UPGRADE
        ? seen.upgradePath(state.rows(), targets)
        : seen.downgradePath(state.rows(), targets[0]);
    return prepared(direction, path).plan();
  }

  /** What a run along a path would do, for those who may refuse it. */
  MigrationGuard.PreparedRun prepared(Direction direction, RevisionPath path) {
    RevisionPreparation preparation = new RevisionPreparation(source, path, session);
    List<RunPlan.PlannedStep> steps = new ArrayList<>();
    for (RevisionStep step : path.steps()) {
      steps.add(planned(preparation.prepare(step)));
    }
    RunPlan plan = new RunPlan(
        direction,
        session.displayUrl(),
        new ArrayList<>(path.rows()),
        new ArrayList<>(path.rowsAfter()),
        steps,
        steps.isEmpty() ? List.of() : session.options().hooks().planned(direction),
        path.warnings());
    return new MigrationGuard.PreparedRun(plan, preparation.scripts(), session.dialect());
  }

  private RunPlan.PlannedStep planned(PreparedRevision revision) {
    boolean whole = revision.fitsOneTransaction()
        && session.dialect().capabilities().has(Capability.TRANSACTIONAL_DDL);
    String location = revision.revision().location();
    JavaRenderer renderer = new JavaRenderer();
    return new RunPlan.PlannedStep(
        revision.revision().id(),
        revision.revision().message(),
        location == null ? "" : location,
        whole ? RunPlan.Mode.ONE_TRANSACTION : RunPlan.Mode.STEP_BY_STEP,
        revision.operations().stream()
            .map(operation -> renderer.render(List.of(operation)).text())
            .toList(),
        revision.units().stream().flatMap(unit -> statements(unit).stream()).toList());
  }

  private List<RunPlan.PlannedStatement> statements(Unit unit) {
    Statement known = unit.statement();
    return known != null ? List.of(planned(known, false)) : guessed(unit.operation());
  }

  /** The SQL as it would be against the table as it is now, before the steps ahead of it. */
  private List<RunPlan.PlannedStatement> guessed(Operation operation) {
    try {
      return operation.accept(session.dialect().ddl(new LiveLookup(session))).stream()
          .map(statement -> planned(statement, true))
          .toList();
    } catch (AthanorException e) {
      String text = "depends on the table as it is then: " + e.getMessage();
      return List.of(
          new RunPlan.PlannedStatement(text, false, false, false, List.of(), false, true));
    }
  }

  private static RunPlan.PlannedStatement planned(Statement statement, boolean estimated) {
    Effects effects = statement.effects();
    return new RunPlan.PlannedStatement(
        statement.text(),
        effects.losesData(),
        effects.rewritesTable(),
        effects.scansTable(),
        effects.locks().stream()
            .map(lock ->
                new RunPlan.PlannedLock(lock.table().toString(), lock.mode().toString()))
            .toList(),
        statement.transactionMode() == TransactionMode.OUTSIDE,
        estimated);
  }
}
