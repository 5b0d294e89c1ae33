package org.athanor.runtime;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TransactionMode;
import org.athanor.operation.CreateObject;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.plan.SimulatedLookup;
import org.athanor.schema.Routine;
import org.athanor.script.CommentedOperation;

/**
 * Writes operations as a script of their own, outside any revision: one transaction where the
 * database takes changes of the schema back, statements that refuse one before and after it.
 *
 * <p>Not thread-safe.
 */
public final class PlanScript {
  private final Dialect dialect;
  private final SimulatedLookup lookup;

  /**
   * Writes for a database.
   *
   * @param before the tables as they are before the script runs
   * @param after knows how the objects are worded that the script makes
   */
  public PlanScript(Dialect dialect, SchemaLookup before, SchemaLookup after) {
    this.dialect = dialect;
    this.lookup = new SimulatedLookup(before, after);
  }

  /** One operation with its statements. */
  private record Step(CommentedOperation operation, List<Statement> statements) {
    boolean isOutside() {
      return statements.stream().anyMatch(s -> s.transactionMode() == TransactionMode.OUTSIDE);
    }
  }

  /**
   * Writes the operations in their order.
   *
   * @throws org.athanor.error.AthanorException a DDL error for what the database cannot do
   */
  public void write(List<CommentedOperation> operations, Appendable out) {
    ScriptSink sink = new ScriptSink(out, dialect, ScriptRequest.CodeInScript.REFUSE);
    if (operations.stream().anyMatch(step -> makesRoutine(step.operation()))) {
      dialect.session().beforeLoading().forEach(sink::run);
    }
    List<Step> together = new ArrayList<>();
    for (CommentedOperation operation : operations) {
      Step step = new Step(operation, operation.operation().accept(dialect.ddl(lookup)));
      lookup.pass(operation.operation());
      if (step.isOutside()) {
        inTransaction(together, sink);
        run(step, sink);
      } else {
        together.add(step);
      }
    }
    inTransaction(together, sink);
  }

  /** A body that is a string may name what comes later: nobody but its caller knows its needs. */
  private static boolean makesRoutine(Operation operation) {
    return operation instanceof CreateObject create && create.object() instanceof Routine
        || operation instanceof ReplaceObject replace && replace.to() instanceof Routine;
  }

  private void inTransaction(List<Step> steps, ScriptSink sink) {
    if (steps.isEmpty()) {
      return;
    }
    List<Operation> operations =
        steps.stream().map(step -> step.operation().operation()).toList();
    if (dialect.capabilities().has(Capability.TRANSACTIONAL_DDL)) {
      sink.begin(operations);
      steps.forEach(step -> run(step, sink));
      sink.commit(operations);
    } else {
      steps.forEach(step -> run(step, sink));
    }
    steps.clear();
  }

  private static void run(Step step, ScriptSink sink) {
    step.operation().comments().forEach(sink::comment);
    step.statements().forEach(sink::run);
  }
}
