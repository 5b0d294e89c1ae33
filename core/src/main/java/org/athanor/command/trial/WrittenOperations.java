package org.athanor.command.trial;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameTable;
import org.athanor.operation.RunCode;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;

/** What the operations of a revision say about rows: what is renamed, and whether rows change. */
final class WrittenOperations {
  private final List<Operation> plain = new ArrayList<>();
  private final List<SqlCommand> parsed = new ArrayList<>();
  private final RepeatClaim claim = new RepeatClaim();

  WrittenOperations(List<Operation> operations, Dialect dialect) {
    operations.forEach(operation -> add(operation, dialect));
  }

  private void add(Operation operation, Dialect dialect) {
    if (operation instanceof Autocommit block) {
      block.operations().forEach(member -> add(member, dialect));
    } else if (operation instanceof AlterWith block) {
      block.operations().forEach(member -> add(member, dialect));
    } else if (operation instanceof BatchAlterTable batch) {
      batch.operations().forEach(member -> add(member, dialect));
    } else if (operation instanceof CustomOperation custom) {
      custom.expand().forEach(member -> add(member, dialect));
    } else {
      plain.add(operation);
      if (operation instanceof Execute execute) {
        SqlCommand command = dialect.grammar().parse(execute.sql());
        parsed.add(command);
        claim.add(command);
      } else {
        claim.add(OperationGuard.of(operation));
      }
    }
  }

  /** Whether they say that they cannot be run. */
  boolean areRefused() {
    return plain.stream().anyMatch(Irreversible.class::isInstance);
  }

  /** Whether there is nothing to run. */
  boolean areNone() {
    return plain.isEmpty();
  }

  /** Whether they say that they can be run where they have run already. */
  boolean claimToRepeat() {
    return claim.holds();
  }

  /** Whether rows are changed on purpose; free SQL that is not understood may do so. */
  boolean changeRows() {
    return plain.stream().anyMatch(WrittenOperations::changesRows)
        || parsed.stream().anyMatch(WrittenOperations::changesRows);
  }

  private static boolean changesRows(Operation operation) {
    return operation instanceof ChangeRows
        || operation instanceof BulkInsert
        || operation instanceof RunCode;
  }

  private static boolean changesRows(SqlCommand command) {
    return command instanceof DataChange
        || command instanceof SqlCommand.Opaque
        || command instanceof SqlCommand.Code
        || command instanceof SqlCommand.Query
        || command instanceof AlterTable alter
            && alter.actions().stream()
                .anyMatch(
                    action -> action instanceof AlterAction.SetType set && set.using() != null);
  }

  /** Renames of tables, columns and enum values, in order. */
  List<Operation> renames() {
    List<Operation> renames = new ArrayList<>();
    for (Operation operation : plain) {
      if (operation instanceof RenameTable
          || operation instanceof RenameColumn
          || operation instanceof RenameEnumValue) {
        renames.add(operation);
      }
    }
    parsed.forEach(command -> addRenames(command, renames));
    return renames;
  }

  private static void addRenames(SqlCommand command, List<Operation> renames) {
    if (command instanceof AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AlterAction.RenameColumn rename) {
          renames.add(new RenameColumn(alter.table(), rename.column(), rename.newName()));
        } else if (action instanceof AlterAction.ModifyColumn modify
            && !modify.column().equals(modify.definition().name())) {
          renames.add(new RenameColumn(
              alter.table(), modify.column(), modify.definition().name()));
        } else if (action instanceof AlterAction.RenameTo rename) {
          renames.add(new RenameTable(alter.table(), rename.newName().name()));
        }
      }
    } else if (command instanceof AlterType.RenameValue rename) {
      renames.add(new RenameEnumValue(rename.name(), rename.value(), rename.newValue()));
    } else if (command instanceof RenameObjects several) {
      several
          .renames()
          .forEach(rename ->
              renames.add(new RenameTable(rename.name(), rename.newName().name())));
    }
  }
}
