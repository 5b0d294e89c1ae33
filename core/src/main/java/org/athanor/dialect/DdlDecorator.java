package org.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AlterWith;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ReplaceObject;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;
import org.athanor.operation.ValidateConstraint;

/**
 * A compiler that writes as another one does, but for the operations that it overrides: the way to
 * a product that is nearly another.
 *
 * <pre>{@code
 * record CockroachDdl(Ddl base) implements DdlDecorator {
 *   @Override
 *   public List<Statement> visit(CreateIndex operation) {
 *     return base.visit(new CreateIndex(operation.table(), operation.index(), false, false));
 *   }
 * }
 * }</pre>
 *
 * <p>The members of an autocommit block, the parts of a custom operation and the members of a batch
 * come back here, so that overrides hold for them. Where the base needs the members of a batch
 * together, for a rebuild of the table or as clauses of one statement, they go to it as they are;
 * see {@link Ddl#isMemberByMember}.
 */
public interface DdlDecorator extends Ddl {
  /** The compiler that does the rest. */
  Ddl base();

  @Override
  default List<Statement> visit(Autocommit operation) {
    List<Statement> statements = new ArrayList<>();
    for (Operation member : operation.operations()) {
      member.accept(this).forEach(statement -> statements.add(new Statement.Outside(statement)));
    }
    return statements;
  }

  @Override
  default List<Statement> visit(CustomOperation operation) {
    return operation.expand().stream()
        .flatMap(part -> part.accept(this).stream())
        .toList();
  }

  @Override
  default List<Statement> visit(CreateTable operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropTable operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RenameTable operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(CommentOnTable operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AddColumn operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropColumn operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AlterColumn operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RenameColumn operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AddConstraint operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropConstraint operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(ValidateConstraint operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RenameConstraint operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(CreateIndex operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropIndex operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RenameIndex operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(CreateSequence operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AlterSequence operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropSequence operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(CreateEnumType operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropEnumType operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AddEnumValue operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RenameEnumValue operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(CreateObject operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DropObject operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(ReplaceObject operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AttachPartition operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(DetachPartition operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AlterTableOptions operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(BulkInsert operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(ChangeRows operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(Execute operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RunCode operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RequireNone operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(Irreversible operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(AlterWith operation) {
    return base().visit(operation);
  }

  @Override
  default boolean isMemberByMember(BatchAlterTable batch) {
    return base().isMemberByMember(batch);
  }

  @Override
  default List<Statement> visit(BatchAlterTable operation) {
    return isMemberByMember(operation)
        ? operation.operations().stream().flatMap(o -> o.accept(this).stream()).toList()
        : base().visit(operation);
  }

  @Override
  default List<Statement> visit(MoveColumn operation) {
    return base().visit(operation);
  }

  @Override
  default List<Statement> visit(RenameEnumType operation) {
    return base().visit(operation);
  }
}
