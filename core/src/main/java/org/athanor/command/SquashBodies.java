package org.athanor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.operation.Accepted;
import org.athanor.operation.Autocommit;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.plan.MigrationPlan;
import org.athanor.plan.Planner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.script.CommentedOperation;
import org.athanor.script.RevisionScript;

/**
 * Makes what a squashed revision may do: the difference of the schemas with the changes of rows
 * behind it, which is short; or all that the old revisions did, one after the other, which is
 * always right. Which of the two is written, a trial decides.
 */
final class SquashBodies {
  private final Dialect dialect;
  private final SquashTrial.Side original;
  private final List<RevisionScript> scripts;
  private final Squash.Data data;
  private final SquashedSteps up;
  private final SquashedSteps down;

  SquashBodies(SquashTrial.Side original, List<RevisionScript> scripts, Squash.Data data) {
    this.dialect = original.dialect();
    this.original = original;
    this.scripts = List.copyOf(scripts);
    this.data = data;
    this.up = new SquashedSteps(dialect.grammar());
    this.down = new SquashedSteps(dialect.grammar());
    for (int i = 0; i < scripts.size(); i++) {
      up.add(scripts.get(i).upgrade());
      down.add(scripts.get(scripts.size() - 1 - i).downgrade());
    }
  }

  /** The code that the old revisions run: there is no text of it that could be carried over. */
  List<String> code() {
    List<String> code = new ArrayList<>(up.code());
    code.addAll(down.code());
    return code;
  }

  /** Why the difference of the schemas does not say enough; empty when it may. */
  String tooLittle() {
    if (!up.unclear().isEmpty()) {
      return "what it does is not known from its text: " + up.unclear().get(0);
    }
    boolean hasRows = !scripts.get(0).revision().revises().isEmpty();
    return hasRows && !original.empty().isEmpty()
        ? "there is no row to try it with in " + String.join(", ", original.empty())
        : "";
  }

  /** The difference of the schemas, and the changes of rows; empty when a person has to decide. */
  Optional<SquashCandidate> fromSchemas(RunnerOptions options) {
    MigrationPlan plan = new Planner(dialect, Planner.Purpose.REVISION, options.naming())
        .plan(
            ScratchHistory.changes(
                dialect, original.start().schema(), original.end().schema()),
            original.start().schema(),
            original.end().schema());
    if (!plan.notes().isEmpty()) {
      return Optional.empty();
    }
    List<CommentedOperation> upgrade = new ArrayList<>(plan.upgrade());
    List<CommentedOperation> downgrade = new ArrayList<>();
    if (data == Squash.Data.KEEP) {
      upgrade.addAll(CommentedOperation.of(up.data()));
      downgrade.addAll(CommentedOperation.of(backData()));
    }
    downgrade.addAll(plan.downgrade());
    return Optional.of(new SquashCandidate(
        Squash.Body.FROM_SCHEMAS, upgrade, refusedOr(downgrade), true, leftOut(up.passing())));
  }

  /** Where all tables go away, no row has to be taken back before. */
  private List<Operation> backData() {
    return scripts.get(0).revision().isBase() ? List.of() : down.data();
  }

  /** All that the old revisions did. */
  SquashCandidate oneByOne() {
    List<CommentedOperation> upgrade = new ArrayList<>();
    List<CommentedOperation> downgrade = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      add(upgrade, scripts.get(i), scripts.get(i).upgrade());
      RevisionScript back = scripts.get(scripts.size() - 1 - i);
      add(downgrade, back, back.downgrade());
    }
    return new SquashCandidate(
        Squash.Body.ONE_BY_ONE,
        upgrade,
        refusedOr(downgrade),
        scripts.stream().allMatch(RevisionScript::transactional),
        leftOut(List.of()));
  }

  private void add(
      List<CommentedOperation> all, RevisionScript script, List<Operation> operations) {
    List<String> comment =
        List.of((script.revision().id() + " " + script.revision().message()).strip());
    for (Operation operation : kept(operations)) {
      all.add(new CommentedOperation(operation, comment));
      comment = List.of();
    }
  }

  private List<Operation> kept(List<Operation> operations) {
    if (data == Squash.Data.KEEP) {
      return operations;
    }
    List<Operation> kept = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof Autocommit block) {
        List<Operation> left = kept(block.operations());
        if (!left.isEmpty()) {
          kept.add(new Autocommit(left));
        }
      } else if (operation instanceof Accepted accepted) {
        List<Operation> left = kept(accepted.expand());
        if (!left.isEmpty()) {
          kept.add(new Accepted(accepted.rule(), accepted.reason(), left));
        }
      } else if (!isData(operation)) {
        kept.add(operation);
      }
    }
    return kept;
  }

  private boolean isData(Operation operation) {
    SquashedSteps steps = new SquashedSteps(dialect.grammar());
    steps.add(List.of(operation));
    return !steps.data().isEmpty() || !steps.code().isEmpty();
  }

  /** A way back that one of them refuses is refused as a whole, before anything of it is done. */
  private List<CommentedOperation> refusedOr(List<CommentedOperation> downgrade) {
    for (RevisionScript script : scripts) {
      for (Operation operation : script.downgrade()) {
        if (operation instanceof Irreversible irreversible) {
          return CommentedOperation.of(List.of(new Irreversible(
              "revision " + script.revision().id() + ": " + irreversible.reason())));
        }
      }
    }
    return downgrade;
  }

  private List<String> leftOut(List<String> passing) {
    List<String> leftOut = new ArrayList<>(passing);
    if (data == Squash.Data.LEAVE_OUT) {
      up.data().forEach(operation -> leftOut.add(SquashedSteps.shown(operation)));
      leftOut.addAll(code());
    }
    return leftOut;
  }
}
