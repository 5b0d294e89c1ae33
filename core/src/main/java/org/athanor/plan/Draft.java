package org.athanor.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.diff.SchemaChange;
import org.athanor.diff.ValueHints;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.script.CommentedOperation;
import org.jspecify.annotations.Nullable;

/** The operations of a plan, gathered by stage. Not thread-safe. */
final class Draft {
  private final Dialect dialect;
  private final ConstraintNames naming;
  private final Schema live;
  private final Schema wanted;
  private final boolean alters;
  private final Map<Stage, List<CommentedOperation>> stages = new LinkedHashMap<>();
  private final Map<QualifiedName, TableDraft> altered = new LinkedHashMap<>();
  private final List<Table> added = new ArrayList<>();
  private final List<Table> removed = new ArrayList<>();
  private final List<Sequence> removedSequences = new ArrayList<>();
  private final List<String> destructive = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private ValueHints values = ValueHints.NONE;

  /** The stages of a plan, in the order in which they run. */
  private enum Stage {
    NAMESPACES,
    OBJECTS_AWAY,
    TYPES,
    ROUTINES,
    FOREIGN_KEYS_AWAY,
    OPTIONS_AWAY,
    CONSTRAINTS_AWAY,
    TABLES_AWAY_FIRST,
    TABLES,
    COLUMNS,
    OPTIONS,
    TABLES_LATE,
    FOREIGN_KEYS,
    COMMENTS,
    OBJECTS,
    TABLES_AWAY,
    TYPES_AWAY,
    NAMESPACES_AWAY
  }

  Draft(Dialect dialect, ConstraintNames naming, Schema live, Schema wanted) {
    this.dialect = dialect;
    this.naming = naming;
    this.live = live;
    this.wanted = wanted;
    this.alters = dialect.capabilities().has(Capability.ALTER_CONSTRAINTS);
    for (Stage stage : Stage.values()) {
      stages.put(stage, new ArrayList<>());
    }
  }

  /** Rows that are there get these values in columns that must have one. */
  Draft filling(ValueHints newValues) {
    values = newValues;
    return this;
  }

  List<String> destructive() {
    return destructive;
  }

  List<String> notes() {
    return notes;
  }

  /** Adds what is done with views, routines and other objects. */
  void add(ObjectChanges objects, Planner.Purpose purpose) {
    removedSequences.forEach(sequence -> removeSequence(sequence, purpose));
    for (Operation drop : objects.drops(purpose)) {
      ObjectKind kind = ((DropObject) drop).key().kind();
      Stage stage = away(kind);
      if (kind == ObjectKind.PARTITION || kind == ObjectKind.VIRTUAL_TABLE) {
        lose(stage, drop, "drops " + ((DropObject) drop).key() + " and its rows");
      } else {
        step(stage, drop);
      }
    }
    for (Operation creation : objects.creations()) {
      SchemaObject object = creation instanceof CreateObject create
          ? create.object()
          : ((ReplaceObject) creation).to();
      boolean isRoutine =
          object.kind() == ObjectKind.FUNCTION || object.kind() == ObjectKind.PROCEDURE;
      // A script has no bodies checked, and what uses a function may call others by it.
      boolean isEarly = isRoutine && purpose == Planner.Purpose.SCRIPT;
      step(isEarly ? Stage.ROUTINES : made(object.kind()), creation);
    }
    objects.rebuiltParts().forEach(this::add);
  }

  private static Stage away(ObjectKind kind) {
    return switch (kind) {
      case NAMESPACE, EXTENSION -> Stage.NAMESPACES_AWAY;
      case COLLATION, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> Stage.TYPES_AWAY;
      default -> Stage.OBJECTS_AWAY;
    };
  }

  private static Stage made(ObjectKind kind) {
    return switch (kind) {
      case NAMESPACE, EXTENSION -> Stage.NAMESPACES;
      // What is made afterwards is given by them what the wanted side says of new objects.
      case DEFAULT_PRIVILEGES -> Stage.NAMESPACES;
      case COLLATION, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> Stage.TYPES;
      default -> Stage.OBJECTS;
    };
  }

  void add(SchemaChange change) {
    if (change instanceof SchemaChange.ObjectAdded
        || change instanceof SchemaChange.ObjectRemoved
        || change instanceof SchemaChange.ObjectAltered) {
      return;
    }
    if (change instanceof SchemaChange.TableAdded table) {
      added.add(naming.named(table.table()));
    } else if (change instanceof SchemaChange.TableRemoved table) {
      removed.add(table.table());
    } else if (change instanceof SchemaChange.TableCommentChanged c) {
      step(Stage.COMMENTS, new CommentOnTable(c.table(), c.after(), c.before()));
    } else if (!addTypeOrSequence(change)) {
      addToTable(change);
    }
  }

  private boolean addTypeOrSequence(SchemaChange change) {
    if (change instanceof SchemaChange.SequenceAdded s) {
      if (!takesTurns(s.sequence(), wanted, live)) {
        step(Stage.TYPES, new CreateSequence(s.sequence(), false));
      }
    } else if (change instanceof SchemaChange.SequenceRemoved s) {
      removedSequences.add(s.sequence());
    } else if (change instanceof SchemaChange.SequenceAltered s) {
      SequenceOptions after =
          SequenceDifference.between(s.before().options(), s.after().options());
      SequenceOptions back =
          SequenceDifference.between(s.after().options(), s.before().options());
      step(Stage.TYPES, new AlterSequence(s.after().name(), after, back));
    } else if (change instanceof SchemaChange.EnumTypeAdded e) {
      step(Stage.TYPES, new CreateEnumType(e.enumType(), false));
    } else if (change instanceof SchemaChange.EnumTypeRemoved e) {
      step(Stage.TYPES_AWAY, new DropEnumType(e.enumType().name(), e.enumType(), false));
    } else if (change instanceof SchemaChange.EnumTypeAltered e) {
      alterEnum(e);
    } else {
      return false;
    }
    return true;
  }

  /** In a script nothing is done about a sequence whose column is dropped: it goes along. */
  private void removeSequence(Sequence sequence, Planner.Purpose purpose) {
    ObjectKey column = owningColumn(sequence, live);
    boolean goesAlong =
        purpose == Planner.Purpose.SCRIPT && column != null && !wanted.holds(column);
    if (!goesAlong && !takesTurns(sequence, live, wanted)) {
      lose(
          Stage.TYPES_AWAY,
          new DropSequence(sequence.name(), sequence, false),
          "drops sequence \"" + sequence.name() + "\" and its counter");
    }
  }

  /**
   * Whether the column of a sequence is an identity on the other side, which takes the sequence's
   * place with its name.
   */
  private static boolean takesTurns(Sequence sequence, Schema own, Schema other) {
    ObjectKey column = owningColumn(sequence, own);
    String name = sequence.name().name();
    return column != null
        && name.equals(column.table().name() + "_" + column.name().name() + "_seq")
        && other
            .table(column.table())
            .flatMap(table -> table.column(column.name().name()))
            .filter(found -> found.defaultValue() instanceof ColumnDefault.Identity)
            .isPresent();
  }

  /** The column that a sequence belongs to and goes with, or null. */
  private static @Nullable ObjectKey owningColumn(Sequence sequence, Schema schema) {
    for (SchemaObject object : schema.objects()) {
      ObjectKey of = object.kind() == ObjectKind.SETTING ? object.key().owner() : null;
      if (of != null && of.kind() == ObjectKind.SEQUENCE && of.name().equals(sequence.name())) {
        return of.owner();
      }
    }
    return null;
  }

  private void alterEnum(SchemaChange.EnumTypeAltered change) {
    EnumDifference difference = EnumDifference.between(change.before(), change.after());
    notes.addAll(difference.notes());
    EnumSwap swap = EnumSwap.of(dialect, change, live, wanted).orElse(null);
    if (swap == null) {
      difference.additions().forEach(o -> step(Stage.TYPES, o));
      return;
    }
    swap.guards().forEach(o -> step(Stage.NAMESPACES, o));
    step(Stage.TYPES, swap.making());
    swap.conversions().forEach(o -> step(Stage.COLUMNS, o));
    step(Stage.TYPES_AWAY, swap.dropping());
  }

  private void addToTable(SchemaChange change) {
    if (change instanceof SchemaChange.ConstraintRemoved c
        && c.constraint() instanceof ForeignKey
        && alters) {
      step(Stage.FOREIGN_KEYS_AWAY, TableDraft.drop(c.table(), c.constraint()));
    } else if (change instanceof SchemaChange.ConstraintAdded c
        && c.constraint() instanceof ForeignKey
        && alters) {
      Constraint named = naming.named(c.table(), c.constraint());
      step(Stage.FOREIGN_KEYS, new AddConstraint(c.table(), named));
    } else {
      QualifiedName table = TableDraft.tableOf(change);
      altered
          .computeIfAbsent(table, t -> new TableDraft(sides(t), dialect, naming, values))
          .add(change);
    }
  }

  /** All operations in order. */
  List<CommentedOperation> ordered() {
    altered.values().forEach(this::addAltered);
    addTables();
    addRemovals();
    List<CommentedOperation> all = new ArrayList<>();
    stages.values().forEach(all::addAll);
    stages.values().forEach(List::clear);
    return all;
  }

  private void addAltered(TableDraft table) {
    List<CommentedOperation> steps = table.ordered();
    notes.addAll(table.notes());
    destructive.addAll(table.destructive());
    table.guards().forEach(guard -> step(Stage.NAMESPACES, guard));
    stage(Stage.OPTIONS_AWAY).addAll(table.early());
    boolean isOne = table.away().size() + steps.size() + table.options().size() == 1;
    if (alters && (isOne || !dialect.capabilities().has(Capability.ALTERS_TOGETHER))) {
      stage(Stage.CONSTRAINTS_AWAY).addAll(table.away());
      stage(Stage.COLUMNS).addAll(steps);
      stage(Stage.COLUMNS).addAll(table.late());
      stage(Stage.OPTIONS).addAll(table.options());
      return;
    }
    steps = new ArrayList<>(steps);
    if (table.takesNamesAgain()) {
      batch(table.name(), new ArrayList<>(table.away()));
    } else {
      steps.addAll(0, table.away());
    }
    steps.addAll(table.options());
    List<CommentedOperation> together = new ArrayList<>();
    for (CommentedOperation each : steps) {
      // Rows can only be filled between two rebuilds.
      if (each.operation() instanceof Execute) {
        batch(table.name(), together);
        stage(Stage.COLUMNS).add(each);
      } else {
        together.add(each);
      }
    }
    batch(table.name(), together);
    stage(Stage.COLUMNS).addAll(table.late());
  }

  private TableDraft.Sides sides(QualifiedName table) {
    return new TableDraft.Sides(
        live.table(table).orElseThrow(), wanted.table(table).orElseThrow());
  }

  private void batch(QualifiedName table, List<CommentedOperation> steps) {
    if (steps.isEmpty()) {
      return;
    }
    List<Operation> members = steps.stream().map(CommentedOperation::operation).toList();
    List<String> comments =
        steps.stream().flatMap(step -> step.comments().stream()).toList();
    Operation batch = new BatchAlterTable(table, members, BatchAlterTable.Recreate.AUTO, null);
    stage(Stage.COLUMNS).add(new CommentedOperation(batch, comments));
    steps.clear();
  }

  private void addTables() {
    List<Table> open = alters ? added.stream().map(this::untiedUntilEnd).toList() : added;
    TableOrder order = TableOrder.of(open);
    for (Table table : order.tables()) {
      // Where constraints cannot be added later, a key may point at what is not there yet.
      Table whole = alters ? table : named(added, table);
      step(isHeldUp(whole) ? Stage.TABLES_LATE : Stage.TABLES, new CreateTable(whole, false));
    }
    if (alters) {
      for (TableOrder.DeferredKey key : order.deferred()) {
        step(Stage.FOREIGN_KEYS, new AddConstraint(key.table(), key.key()));
      }
    }
  }

  /** The table without the keys to what is made later than new tables are. */
  private Table untiedUntilEnd(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      if (isTouched(key)) {
        step(Stage.FOREIGN_KEYS, new AddConstraint(table.name(), key));
      }
    }
    return withoutTouchedKeys(table);
  }

  /** Whether the table must not be there while tables that it refers to are rebuilt. */
  private boolean isHeldUp(Table table) {
    return table.foreignKeys().stream().anyMatch(this::isTouched);
  }

  private boolean isTouched(ForeignKey key) {
    TableDraft target = altered.get(key.target());
    return target != null && target.touches(key);
  }

  private Table withoutTouchedKeys(Table table) {
    Table.Builder builder = table.toBuilder();
    builder.foreignKeys().removeIf(this::isTouched);
    return builder.build();
  }

  private static Table named(List<Table> tables, Table table) {
    return tables.stream()
        .filter(t -> t.name().equals(table.name()))
        .findFirst()
        .orElse(table);
  }

  private void addRemovals() {
    List<Table> open = alters ? removed.stream().map(this::untied).toList() : removed;
    TableOrder order = TableOrder.of(open);
    if (alters) {
      for (TableOrder.DeferredKey key : order.deferred()) {
        step(Stage.FOREIGN_KEYS_AWAY, TableDraft.drop(key.table(), key.key()));
      }
    }
    Stage stage = namesCollide()
            || open.stream().anyMatch(this::isHeldUp)
            || removed.stream().anyMatch(table -> wanted.table(table.name()).isPresent())
        ? Stage.TABLES_AWAY_FIRST
        : Stage.TABLES_AWAY;
    List<Table> children = new ArrayList<>(order.tables());
    Collections.reverse(children);
    for (Table table : children) {
      Table existing = alters ? table : named(removed, table);
      lose(
          stage,
          new DropTable(table.name(), existing, false),
          "drops table \"" + table.name() + "\" and its rows");
    }
  }

  /** The table without the keys that would hold up the changes of other tables. */
  private Table untied(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      if (isTouched(key)) {
        step(Stage.FOREIGN_KEYS_AWAY, TableDraft.drop(table.name(), key));
      }
    }
    return withoutTouchedKeys(table);
  }

  /** Views, indexes, and the keys that live in them, share the names of a schema with tables. */
  private boolean namesCollide() {
    Set<String> gone = new HashSet<>();
    removed.forEach(table -> gone.addAll(indexNames(table)));
    List<CommentedOperation> made = new ArrayList<>(stage(Stage.COLUMNS));
    Set<QualifiedName> tables = removed.stream().map(Table::name).collect(Collectors.toSet());
    boolean isViewNow = stage(Stage.OBJECTS).stream()
        .anyMatch(step -> step.operation() instanceof CreateObject create
            && tables.contains(create.object().key().name()));
    return isViewNow
        || added.stream().anyMatch(table -> !Collections.disjoint(gone, indexNames(table)))
        || made.stream().anyMatch(step -> gone.contains(indexName(step.operation())));
  }

  private static Set<String> indexNames(Table table) {
    Set<String> names = new HashSet<>();
    table.indexes().forEach(index -> names.add(index.name()));
    for (Constraint constraint : table.constraints()) {
      if (constraint.name() != null) {
        names.add(constraint.name());
      }
    }
    return names;
  }

  private static String indexName(Operation operation) {
    if (operation instanceof CreateIndex create) {
      return create.index().name();
    }
    return operation instanceof AddConstraint add
        ? String.valueOf(add.constraint().name())
        : "";
  }

  private List<CommentedOperation> stage(Stage stage) {
    return stages.computeIfAbsent(stage, s -> new ArrayList<>());
  }

  private void step(Stage stage, Operation operation) {
    stage(stage).add(CommentedOperation.of(operation));
  }

  private void lose(Stage stage, Operation operation, String what) {
    destructive.add(what);
    stage(stage).add(new CommentedOperation(operation, List.of("destructive: " + what)));
  }
}
