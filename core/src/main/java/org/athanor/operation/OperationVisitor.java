package org.athanor.operation;

/**
 * One method for each kind of operation, none with a default body: the compiler then lists every
 * place that a new operation must be taught to.
 *
 * @param <R> what a visit returns
 */
public interface OperationVisitor<R> {
  R visit(CreateTable operation);

  R visit(DropTable operation);

  R visit(RenameTable operation);

  R visit(CommentOnTable operation);

  R visit(AddColumn operation);

  R visit(DropColumn operation);

  R visit(AlterColumn operation);

  R visit(MoveColumn operation);

  R visit(RenameColumn operation);

  R visit(AddConstraint operation);

  R visit(DropConstraint operation);

  R visit(ValidateConstraint operation);

  R visit(RenameConstraint operation);

  R visit(CreateIndex operation);

  R visit(DropIndex operation);

  R visit(RenameIndex operation);

  R visit(CreateSequence operation);

  R visit(AlterSequence operation);

  R visit(DropSequence operation);

  R visit(CreateEnumType operation);

  R visit(DropEnumType operation);

  R visit(RenameEnumType operation);

  R visit(AddEnumValue operation);

  R visit(RenameEnumValue operation);

  R visit(CreateObject operation);

  R visit(DropObject operation);

  R visit(ReplaceObject operation);

  R visit(AttachPartition operation);

  R visit(DetachPartition operation);

  R visit(AlterTableOptions operation);

  R visit(BulkInsert operation);

  R visit(ChangeRows operation);

  R visit(Execute operation);

  R visit(RunCode operation);

  R visit(RequireNone operation);

  R visit(Irreversible operation);

  R visit(Autocommit operation);

  R visit(AlterWith operation);

  R visit(BatchAlterTable operation);

  R visit(CustomOperation operation);
}
