package org.athanor.operation;

import java.util.Optional;

/**
 * One instruction of a revision.
 *
 * <p>Operations are values: the same recorded list is executed, written as offline SQL, linted,
 * digested and simulated. Instances are immutable and thread-safe.
 */
public sealed interface Operation
    permits CreateTable,
        DropTable,
        RenameTable,
        CommentOnTable,
        AddColumn,
        DropColumn,
        AlterColumn,
        MoveColumn,
        RenameColumn,
        AddConstraint,
        DropConstraint,
        ValidateConstraint,
        RenameConstraint,
        CreateIndex,
        DropIndex,
        RenameIndex,
        CreateSequence,
        AlterSequence,
        DropSequence,
        CreateEnumType,
        DropEnumType,
        RenameEnumType,
        AddEnumValue,
        RenameEnumValue,
        CreateObject,
        DropObject,
        ReplaceObject,
        AttachPartition,
        DetachPartition,
        AlterTableOptions,
        BulkInsert,
        ChangeRows,
        Execute,
        RunCode,
        RequireNone,
        Irreversible,
        Autocommit,
        AlterWith,
        BatchAlterTable,
        CustomOperation {

  /** Calls the method of {@code visitor} for this kind of operation. */
  <R> R accept(OperationVisitor<R> visitor);

  /**
   * The operation that takes this one back, or empty when this one does not hold enough to tell: a
   * drop without the definition of what it drops, free SQL, code.
   */
  Optional<Operation> reverse();
}
