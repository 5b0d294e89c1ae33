package org.athanor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.athanor.operation.ColumnPlace;
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
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;

/** A schema while operations change it. Not thread-safe. */
final class SimulatedSchema implements OperationVisitor<SimulatedSchema> {
  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
  private final Map<QualifiedName, EnumType> enumTypes = new LinkedHashMap<>();
  private final SimulatedObjects objects;

  SimulatedSchema(Schema before) {
    objects = new SimulatedObjects(before.objects());
    before.tables().forEach(table -> tables.put(table.name(), table));
    before.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
    before.enumTypes().forEach(type -> enumTypes.put(type.name(), type));
  }

  Schema schema() {
    return new Schema(
        List.copyOf(tables.values()),
        List.copyOf(sequences.values()),
        List.copyOf(enumTypes.values()),
        objects.all());
  }

  private SimulatedSchema change(QualifiedName table, UnaryOperator<Table> change) {
    tables.computeIfPresent(table, (name, present) -> change.apply(present));
    return this;
  }

  @Override
  public SimulatedSchema visit(CreateTable operation) {
    tables.putIfAbsent(operation.table().name(), operation.table());
    return this;
  }

  @Override
  public SimulatedSchema visit(DropTable operation) {
    tables.remove(operation.table());
    objects.dropAllOf(operation.table());
    return this;
  }

  @Override
  public SimulatedSchema visit(RenameTable operation) {
    Table table = tables.remove(operation.table());
    if (table != null) {
      QualifiedName newName = operation.table().sibling(operation.newName());
      tables.put(newName, table.toBuilder().name(newName).build());
      tables.replaceAll((n, t) -> SimulatedTable.withTarget(t, operation.table(), newName));
      objects.renameTable(operation.table(), newName);
    }
    return this;
  }

  @Override
  public SimulatedSchema visit(CommentOnTable operation) {
    return change(
        operation.table(),
        table -> table.toBuilder().comment(operation.comment()).build());
  }

  @Override
  public SimulatedSchema visit(AddColumn operation) {
    String name = operation.column().name();
    return change(operation.table(), table -> {
      Table added = SimulatedTable.withColumn(table, operation.column());
      ColumnPlace place = operation.place();
      return place == null ? added : SimulatedTable.moved(added, name, place);
    });
  }

  @Override
  public SimulatedSchema visit(MoveColumn operation) {
    return change(
        operation.table(),
        table -> SimulatedTable.moved(table, operation.column(), operation.place()));
  }

  @Override
  public SimulatedSchema visit(DropColumn operation) {
    return change(operation.table(), t -> SimulatedTable.withoutColumn(t, operation.column()));
  }

  @Override
  public SimulatedSchema visit(AlterColumn operation) {
    return change(operation.table(), t -> SimulatedTable.altered(t, operation));
  }

  @Override
  public SimulatedSchema visit(RenameColumn operation) {
    String from = operation.column();
    String to = operation.newName();
    tables.replaceAll((n, t) -> SimulatedTable.withTargetColumn(t, operation.table(), from, to));
    return change(operation.table(), t -> SimulatedTable.renamedColumn(t, from, to));
  }

  @Override
  public SimulatedSchema visit(AddConstraint operation) {
    return change(operation.table(), t -> SimulatedTable.withConstraint(t, operation));
  }

  @Override
  public SimulatedSchema visit(DropConstraint operation) {
    return change(operation.table(), t -> SimulatedTable.without(t, operation));
  }

  @Override
  public SimulatedSchema visit(ValidateConstraint operation) {
    return change(operation.table(), t -> SimulatedTable.validated(t, operation.name()));
  }

  @Override
  public SimulatedSchema visit(RenameConstraint operation) {
    return change(operation.table(), t -> SimulatedTable.renamedConstraint(t, operation));
  }

  @Override
  public SimulatedSchema visit(CreateIndex operation) {
    objects.createIndex(operation);
    return change(operation.table(), t -> SimulatedTable.withIndex(t, operation.index()));
  }

  @Override
  public SimulatedSchema visit(DropIndex operation) {
    objects.dropIndex(operation);
    return change(operation.table(), t -> SimulatedTable.withoutIndex(t, operation.name()));
  }

  @Override
  public SimulatedSchema visit(RenameIndex operation) {
    objects.renameIndex(operation);
    return change(operation.table(), t -> SimulatedTable.renamedIndex(t, operation));
  }

  @Override
  public SimulatedSchema visit(CreateSequence operation) {
    sequences.putIfAbsent(operation.sequence().name(), operation.sequence());
    return this;
  }

  @Override
  public SimulatedSchema visit(AlterSequence operation) {
    sequences.computeIfPresent(
        operation.sequence(),
        (name, was) ->
            new Sequence(name, merged(was.options(), operation.options()), was.comment()));
    return this;
  }

  private static SequenceOptions merged(SequenceOptions was, SequenceOptions given) {
    return new SequenceOptions(
        given.type() == null ? was.type() : given.type(),
        given.start() == null ? was.start() : given.start(),
        given.increment() == null ? was.increment() : given.increment(),
        given.minimum() == null ? was.minimum() : given.minimum(),
        given.maximum() == null ? was.maximum() : given.maximum(),
        given.cache() == null ? was.cache() : given.cache(),
        given.cycle() == null ? was.cycle() : given.cycle());
  }

  @Override
  public SimulatedSchema visit(DropSequence operation) {
    sequences.remove(operation.sequence());
    return this;
  }

  @Override
  public SimulatedSchema visit(CreateEnumType operation) {
    enumTypes.putIfAbsent(operation.enumType().name(), operation.enumType());
    return this;
  }

  @Override
  public SimulatedSchema visit(DropEnumType operation) {
    enumTypes.remove(operation.name());
    return this;
  }

  @Override
  public SimulatedSchema visit(AddEnumValue operation) {
    return labels(operation.enumType(), labels -> {
      int before = labels.indexOf(operation.before());
      int after = labels.indexOf(operation.after());
      int end = labels.size();
      int place = before >= 0 ? before : after >= 0 ? after + 1 : end;
      if (!labels.contains(operation.value())) {
        labels.add(place, operation.value());
      }
      return labels;
    });
  }

  @Override
  public SimulatedSchema visit(RenameEnumType operation) {
    QualifiedName name = operation.enumType();
    EnumType was = enumTypes.remove(name);
    if (was != null) {
      EnumType renamed =
          new EnumType(name.sibling(operation.newName()), was.labels(), was.comment());
      enumTypes.put(renamed.name(), renamed);
      tables.replaceAll((key, table) -> withType(table, name, renamed.name()));
    }
    return this;
  }

  private static Table withType(Table table, QualifiedName type, QualifiedName newName) {
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(column -> column.withType(renamed(column.type(), type, newName)));
    return builder.build();
  }

  private static DataType renamed(DataType used, QualifiedName type, QualifiedName newName) {
    if (used instanceof DataType.Array array) {
      return new DataType.Array(renamed(array.element(), type, newName));
    }
    boolean isThat = used instanceof DataType.Named named && named.name().equals(type);
    return isThat ? new DataType.Named(newName) : used;
  }

  @Override
  public SimulatedSchema visit(RenameEnumValue operation) {
    return labels(operation.enumType(), labels -> {
      labels.replaceAll(l -> l.equals(operation.value()) ? operation.newValue() : l);
      return labels;
    });
  }

  private SimulatedSchema labels(QualifiedName type, UnaryOperator<List<String>> change) {
    enumTypes.computeIfPresent(
        type,
        (name, was) ->
            new EnumType(name, change.apply(new ArrayList<>(was.labels())), was.comment()));
    return this;
  }

  @Override
  public SimulatedSchema visit(CreateObject operation) {
    objects.create(operation.object());
    return this;
  }

  @Override
  public SimulatedSchema visit(DropObject operation) {
    objects.remove(operation.key());
    return this;
  }

  @Override
  public SimulatedSchema visit(ReplaceObject operation) {
    objects.replace(operation.to());
    return this;
  }

  /** The table is no longer listed: it has the columns of the one that it belongs to. */
  @Override
  public SimulatedSchema visit(AttachPartition operation) {
    tables.remove(operation.partition().name());
    objects.create(operation.partition());
    return this;
  }

  @Override
  public SimulatedSchema visit(DetachPartition operation) {
    objects.remove(Partition.key(operation.table(), operation.partition()));
    Table whole = tables.get(operation.table());
    if (whole != null) {
      tables.put(operation.partition(), SimulatedTable.detached(whole, operation.partition()));
    }
    return this;
  }

  @Override
  public SimulatedSchema visit(AlterTableOptions operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(BulkInsert operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(ChangeRows operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(Execute operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(RunCode operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(RequireNone operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(Irreversible operation) {
    return this;
  }

  @Override
  public SimulatedSchema visit(Autocommit operation) {
    operation.operations().forEach(member -> member.accept(this));
    return this;
  }

  @Override
  public SimulatedSchema visit(AlterWith operation) {
    operation.operations().forEach(member -> member.accept(this));
    return this;
  }

  @Override
  public SimulatedSchema visit(BatchAlterTable operation) {
    operation.operations().forEach(member -> member.accept(this));
    return this;
  }

  @Override
  public SimulatedSchema visit(CustomOperation operation) {
    operation.expand().forEach(member -> member.accept(this));
    return this;
  }
}
