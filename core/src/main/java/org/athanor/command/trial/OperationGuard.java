package org.athanor.command.trial;

import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.operation.ValidateConstraint;

/** What operations say of running where they have run already. */
final class OperationGuard {
  private OperationGuard() {}

  /** Of an operation that is no free SQL, and holds no others. */
  static Guard of(Operation operation) {
    if (operation instanceof CreateTable create) {
      return Guard.of(create.ifNotExists());
    } else if (operation instanceof CreateIndex create) {
      return Guard.of(create.ifNotExists());
    } else if (operation instanceof CreateSequence create) {
      return Guard.of(create.ifNotExists());
    } else if (operation instanceof CreateEnumType create) {
      return Guard.of(create.ifNotExists());
    } else if (operation instanceof CreateObject create) {
      return Guard.of(create.ifNotExists());
    } else if (operation instanceof AddColumn add) {
      return Guard.of(add.ifNotExists());
    } else if (operation instanceof AddConstraint add) {
      return Guard.of(add.ifNotExists());
    }
    return operation instanceof AddEnumValue add ? Guard.of(add.ifNotExists()) : ofDrop(operation);
  }

  private static Guard ofDrop(Operation operation) {
    if (operation instanceof DropTable drop) {
      return Guard.of(drop.ifExists());
    } else if (operation instanceof DropColumn drop) {
      return Guard.of(drop.ifExists());
    } else if (operation instanceof DropConstraint drop) {
      return Guard.of(drop.ifExists());
    } else if (operation instanceof DropIndex drop) {
      return Guard.of(drop.ifExists());
    } else if (operation instanceof DropSequence drop) {
      return Guard.of(drop.ifExists());
    } else if (operation instanceof DropEnumType drop) {
      return Guard.of(drop.ifExists());
    } else if (operation instanceof DropObject drop) {
      return Guard.of(drop.ifExists());
    }
    return Guard.neededUnless(operation instanceof AlterColumn
        || operation instanceof CommentOnTable
        || operation instanceof ValidateConstraint
        || operation instanceof RequireNone);
  }
}
