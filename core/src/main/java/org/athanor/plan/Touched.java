package org.athanor.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.athanor.operation.OperationVisitor;
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
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** The objects that an operation makes, removes and alters. Not thread-safe. */
final class Touched implements OperationVisitor<Touched> {
  private final Set<ObjectKey> made = new HashSet<>();
  private final Set<ObjectKey> removed = new HashSet<>();
  private final Set<ObjectKey> altered = new HashSet<>();

  private Touched() {}

  static Touched by(Operation operation) {
    Touched touched = new Touched();
    operation.accept(touched);
    return touched;
  }

  Set<ObjectKey> made() {
    return made;
  }

  Set<ObjectKey> removed() {
    return removed;
  }

  Set<ObjectKey> altered() {
    return altered;
  }

  static ObjectKey column(QualifiedName table, String name) {
    return ObjectKey.on(ObjectKind.COLUMN, table, name);
  }

  static ObjectKey type(QualifiedName table, String column) {
    return ObjectKey.on(ObjectKind.COLUMN_TYPE, table, column);
  }

  static ObjectKey defaultValue(QualifiedName table, String column) {
    return ObjectKey.on(ObjectKind.COLUMN_DEFAULT, table, column);
  }

  static ObjectKey index(QualifiedName table, String name) {
    return ObjectKey.on(ObjectKind.INDEX, table, name);
  }

  static ObjectKey constraint(QualifiedName table, String name) {
    return ObjectKey.on(ObjectKind.CONSTRAINT, table, name);
  }

  private static void whole(Table table, Set<ObjectKey> keys) {
    keys.add(ObjectKey.of(ObjectKind.TABLE, table.name()));
    table.columns().forEach(column -> column(table.name(), column.name(), keys));
    table.indexes().forEach(index -> keys.add(index(table.name(), index.name())));
    table.constraints().forEach(constraint -> part(table.name(), constraint, keys));
  }

  private static void column(QualifiedName table, String name, Set<ObjectKey> keys) {
    keys.add(column(table, name));
    keys.add(type(table, name));
    keys.add(defaultValue(table, name));
  }

  private static void whole(SchemaObject object, Set<ObjectKey> keys) {
    keys.add(object.key());
    if (object instanceof MaterializedView view) {
      view.indexes().forEach(index -> keys.add(index(view, index.name())));
    }
  }

  static ObjectKey index(MaterializedView view, String name) {
    return new ObjectKey(ObjectKind.INDEX, view.name().sibling(name), view.key(), List.of());
  }

  /** A key is an index too, on which foreign keys depend. */
  private static void part(QualifiedName table, Constraint constraint, Set<ObjectKey> keys) {
    if (constraint.name() != null) {
      keys.add(constraint(table, constraint.name()));
      keys.add(index(table, constraint.name()));
    }
  }

  private Touched all(Iterable<Operation> operations) {
    operations.forEach(operation -> operation.accept(this));
    return this;
  }

  @Override
  public Touched visit(CreateTable operation) {
    whole(operation.table(), made);
    return this;
  }

  @Override
  public Touched visit(DropTable operation) {
    removed.add(ObjectKey.of(ObjectKind.TABLE, operation.table()));
    if (operation.existing() != null) {
      whole(operation.existing(), removed);
    }
    return this;
  }

  @Override
  public Touched visit(RenameTable operation) {
    removed.add(ObjectKey.of(ObjectKind.TABLE, operation.table()));
    made.add(ObjectKey.of(ObjectKind.TABLE, operation.table().sibling(operation.newName())));
    return this;
  }

  @Override
  public Touched visit(CommentOnTable operation) {
    return this;
  }

  @Override
  public Touched visit(AddColumn operation) {
    column(operation.table(), operation.column().name(), made);
    return this;
  }

  @Override
  public Touched visit(MoveColumn operation) {
    altered.add(column(operation.table(), operation.column()));
    return this;
  }

  @Override
  public Touched visit(DropColumn operation) {
    column(operation.table(), operation.column(), removed);
    return this;
  }

  @Override
  public Touched visit(AlterColumn operation) {
    AlterColumn.Edits edits = operation.edits();
    Column existing = operation.existing();
    ColumnDefault before = existing == null ? null : existing.defaultValue();
    if (!edits.isOfDefaultAlone()
        || isMoreThanDefault(before)
        || isMoreThanDefault(edits.defaultValue().orElse(null))) {
      altered.add(column(operation.table(), operation.column()));
    }
    edits
        .type()
        .newValue()
        .ifPresent(type -> retyped(operation, existing == null ? null : existing.type(), type));
    ObjectKey defaultValue = defaultValue(operation.table(), operation.column());
    if (edits.defaultValue().isSet() && !(before instanceof ColumnDefault.None)) {
      removed.add(defaultValue);
    }
    if (edits.defaultValue().newValue().filter(Touched::isThere).isPresent()) {
      made.add(defaultValue);
    }
    return this;
  }

  /** From one type with a name to another both have to be there, else only the one. */
  private void retyped(AlterColumn operation, @Nullable DataType before, DataType after) {
    ObjectKey type = type(operation.table(), operation.column());
    if (before != null && Conversion.isNamed(before) != Conversion.isNamed(after)) {
      (Conversion.isNamed(after) ? made : removed).add(type);
    } else {
      altered.add(type);
    }
  }

  private static boolean isThere(ColumnDefault value) {
    return !(value instanceof ColumnDefault.None);
  }

  private static boolean isMoreThanDefault(@Nullable ColumnDefault value) {
    return value instanceof ColumnDefault.Generated || value instanceof ColumnDefault.Identity;
  }

  @Override
  public Touched visit(RenameColumn operation) {
    column(operation.table(), operation.column(), removed);
    column(operation.table(), operation.newName(), made);
    return this;
  }

  @Override
  public Touched visit(AddConstraint operation) {
    part(operation.table(), operation.constraint(), made);
    return this;
  }

  @Override
  public Touched visit(DropConstraint operation) {
    // One without a name is known by its definition alone.
    if (!operation.name().isEmpty()) {
      removed.add(constraint(operation.table(), operation.name()));
      removed.add(index(operation.table(), operation.name()));
    }
    return this;
  }

  @Override
  public Touched visit(ValidateConstraint operation) {
    altered.add(constraint(operation.table(), operation.name()));
    return this;
  }

  @Override
  public Touched visit(RenameConstraint operation) {
    QualifiedName table = operation.table();
    for (String name : List.of(operation.constraint(), operation.newName())) {
      boolean isOld = name.equals(operation.constraint());
      (isOld ? removed : made).add(constraint(table, name));
      (isOld ? removed : made).add(index(table, name));
    }
    return this;
  }

  @Override
  public Touched visit(CreateIndex operation) {
    made.add(index(operation.table(), operation.index().name()));
    return this;
  }

  @Override
  public Touched visit(DropIndex operation) {
    removed.add(index(operation.table(), operation.name()));
    return this;
  }

  @Override
  public Touched visit(RenameIndex operation) {
    removed.add(index(operation.table(), operation.index()));
    made.add(index(operation.table(), operation.newName()));
    return this;
  }

  @Override
  public Touched visit(CreateSequence operation) {
    made.add(ObjectKey.of(ObjectKind.SEQUENCE, operation.sequence().name()));
    return this;
  }

  @Override
  public Touched visit(AlterSequence operation) {
    altered.add(ObjectKey.of(ObjectKind.SEQUENCE, operation.sequence()));
    return this;
  }

  @Override
  public Touched visit(DropSequence operation) {
    removed.add(ObjectKey.of(ObjectKind.SEQUENCE, operation.sequence()));
    return this;
  }

  @Override
  public Touched visit(CreateEnumType operation) {
    made.add(ObjectKey.of(ObjectKind.ENUM_TYPE, operation.enumType().name()));
    return this;
  }

  @Override
  public Touched visit(DropEnumType operation) {
    removed.add(ObjectKey.of(ObjectKind.ENUM_TYPE, operation.name()));
    return this;
  }

  @Override
  public Touched visit(RenameEnumType operation) {
    // The new name is nobody's else, so nothing waits for it.
    altered.add(ObjectKey.of(ObjectKind.ENUM_TYPE, operation.enumType()));
    return this;
  }

  @Override
  public Touched visit(AddEnumValue operation) {
    // Nothing has to go before a new value, not even a default of the type.
    made.add(ObjectKey.of(ObjectKind.ENUM_TYPE, operation.enumType()));
    return this;
  }

  @Override
  public Touched visit(RenameEnumValue operation) {
    altered.add(ObjectKey.of(ObjectKind.ENUM_TYPE, operation.enumType()));
    return this;
  }

  @Override
  public Touched visit(CreateObject operation) {
    whole(operation.object(), made);
    return this;
  }

  @Override
  public Touched visit(DropObject operation) {
    removed.add(operation.key());
    if (operation.existing() != null) {
      whole(operation.existing(), removed);
    }
    return this;
  }

  @Override
  public Touched visit(ReplaceObject operation) {
    altered.add(operation.to().key());
    return this;
  }

  @Override
  public Touched visit(AttachPartition operation) {
    made.add(operation.partition().key());
    return this;
  }

  @Override
  public Touched visit(DetachPartition operation) {
    if (operation.existing() != null) {
      removed.add(operation.existing().key());
    }
    return this;
  }

  @Override
  public Touched visit(AlterTableOptions operation) {
    return this;
  }

  @Override
  public Touched visit(BulkInsert operation) {
    return this;
  }

  @Override
  public Touched visit(ChangeRows operation) {
    return this;
  }

  @Override
  public Touched visit(Execute operation) {
    return this;
  }

  @Override
  public Touched visit(RunCode operation) {
    return this;
  }

  @Override
  public Touched visit(RequireNone operation) {
    return this;
  }

  @Override
  public Touched visit(Irreversible operation) {
    return this;
  }

  @Override
  public Touched visit(Autocommit operation) {
    return all(operation.operations());
  }

  @Override
  public Touched visit(AlterWith operation) {
    return all(operation.operations());
  }

  @Override
  public Touched visit(BatchAlterTable operation) {
    return all(operation.operations());
  }

  @Override
  public Touched visit(CustomOperation operation) {
    return all(operation.expand());
  }
}
