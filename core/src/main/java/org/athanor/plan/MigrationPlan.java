package org.athanor.plan;

import java.util.ArrayList;
import java.util.List;
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

  /** The operations up, without comments. */
  public List<Operation> upgradeOperations() {
    return upgrade.stream().map(CommentedOperation::operation).toList();
  }

  /** The operations back, without comments. */
  public List<Operation> downgradeOperations() {
    return downgrade.stream().map(CommentedOperation::operation).toList();
  }
}
