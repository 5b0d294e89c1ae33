package org.athanor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Operation;
import org.athanor.script.CommentedOperation;

/**
 * What a new revision does.
 *
 * @param upgrade the operations up, with what a reader of the file should know
 * @param downgrade the operations back
 * @param destructive what is lost when it runs, one line each
 * @param notes what a person has to decide or to do by hand, one line each
 */
public record MigrationPlan(
    List<CommentedOperation> upgrade,
    List<CommentedOperation> downgrade,
    List<String> destructive,
    List<String> notes) {
  public MigrationPlan {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    destructive = List.copyOf(destructive);
    notes = List.copyOf(notes);
  }

  /** The plan with operations before it, each of which can be taken back. */
  public MigrationPlan after(List<Operation> first) {
    List<CommentedOperation> up = new ArrayList<>(CommentedOperation.of(first));
    up.addAll(upgrade);
    List<CommentedOperation> back = new ArrayList<>(downgrade);
    for (Operation operation : first) {
      back.add(downgrade.size(), CommentedOperation.of(operation.reverse().orElseThrow()));
    }
    return new MigrationPlan(up, back, destructive, notes);
  }

  /**
   * The plan with others in the place of operations; what is said of one stands before the first of
   * those.
   *
   * @param rewriter what stands for an operation; of those in a block it is asked for each
   */
  public MigrationPlan rewritten(Function<Operation, List<Operation>> rewriter) {
    return new MigrationPlan(
        rewritten(upgrade, rewriter), rewritten(downgrade, rewriter), destructive, notes);
  }

  private static List<CommentedOperation> rewritten(
      List<CommentedOperation> planned, Function<Operation, List<Operation>> rewriter) {
    List<CommentedOperation> written = new ArrayList<>();
    for (CommentedOperation each : planned) {
      List<String> comments = each.comments();
      for (Operation operation : rewritten(each.operation(), rewriter)) {
        written.add(new CommentedOperation(operation, comments));
        comments = List.of();
      }
    }
    return written;
  }

  private static List<Operation> rewritten(
      Operation operation, Function<Operation, List<Operation>> rewriter) {
    if (operation instanceof Autocommit block) {
      List<Operation> members = new ArrayList<>();
      block.operations().forEach(member -> members.addAll(rewritten(member, rewriter)));
      return members.isEmpty() ? List.of() : List.of(new Autocommit(members));
    } else if (operation instanceof BatchAlterTable batch) {
      List<Operation> members = new ArrayList<>();
      batch.operations().forEach(member -> members.addAll(rewriter.apply(member)));
      return members.isEmpty() ? List.of() : List.of(batch.withOperations(members));
    }
    return rewriter.apply(operation);
  }

  /** The operations up, without comments. */
  public List<Operation> upgradeOperations() {
    return upgrade.stream().map(CommentedOperation::operation).toList();
  }

  /** The operations back, without comments. */
  public List<Operation> downgradeOperations() {
    return downgrade.stream().map(CommentedOperation::operation).toList();
  }
}
