package org.athanor.script;

import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.text;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.CompositeType;
import org.athanor.schema.CompositeType.Attribute;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Domain;
import org.athanor.schema.Extension;
import org.athanor.schema.Grant;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.Routine.Parameter;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.Trigger.Event;
import org.athanor.schema.View;

/** Operations on views, routines and other objects, in plain and in awkward forms. */
final class SampleObjects {
  private SampleObjects() {}

  static List<Operation> of(QualifiedName name, String other) {
    List<Operation> operations = new ArrayList<>();
    List<SchemaObject> objects = objects(name, other);
    for (SchemaObject object : objects) {
      operations.add(new CreateObject(object, false));
      operations.add(new CreateObject(object, true));
      operations.add(new DropObject(object.key(), object, true, DropObject.Also.NOTHING));
      if (object.kind() == ObjectKind.GRANT) {
        continue;
      }
      if (!object.kind().isKnownByStatements()) {
        operations.add(new DropObject(object.key(), null, false, DropObject.Also.DEPENDENTS));
      }
      operations.add(new ReplaceObject(null, object));
      objects.stream()
          .filter(from -> from.key().equals(object.key()))
          .forEach(from -> operations.add(new ReplaceObject(from, object)));
    }
    operations.addAll(partitions(name, other));
    operations.add(new Autocommit(List.copyOf(operations)));
    operations.add(new BatchAlterTable(
        name, List.copyOf(operations.subList(0, 20)), BatchAlterTable.Recreate.AUTO, null));
    operations.add(new AlterTableOptions(name, List.of("SET (a = 1)", other), List.of()));
    operations.add(new AlterTableOptions(name, List.of("ENGINE = x"), List.of(other, "y")));
    return operations;
  }

  private static List<Operation> partitions(QualifiedName table, String other) {
    Partition here = Partition.of(table, table.sibling(other), "FOR VALUES IN ('x')");
    Partition further =
        new Partition(table, here.name(), here.bounds(), List.of("PARTITION BY HASH (a)"));
    Partition elsewhere = Partition.of(table, QualifiedName.of("elsewhere", other), "DEFAULT");
    List<Operation> operations = new ArrayList<>();
    for (Partition partition : List.of(here, further, elsewhere)) {
      QualifiedName name = partition.name();
      operations.add(new AttachPartition(partition));
      operations.add(new DetachPartition(table, name, partition, false));
      operations.add(new DetachPartition(table, name, null, true));
    }
    return operations;
  }

  static List<SchemaObject> objects(QualifiedName name, String other) {
    List<SchemaObject> objects = new ArrayList<>(List.of(
        Namespace.of(other),
        new Namespace(/* name= */ other, /* owner= */ name.name(), "it's"),
        Extension.of(other),
        new Extension(other, name.name(), "1.2"),
        Domain.of(name, text()),
        new Domain(
            name,
            numeric(5, 2),
            false,
            ColumnDefault.constant(1),
            other,
            List.of(Check.of(other, "VALUE > 0"), new Check(null, "VALUE < 9", false)),
            other),
        new Domain(name, text(), true, ColumnDefault.expression("f()"), null, List.of(), null),
        new CompositeType(name, List.of(), null),
        new CompositeType(
            name, List.of(Attribute.of("a", integer()), new Attribute(other, text(), "C")), other),
        Partition.of(name, name.sibling(other), "DEFAULT"),
        new Partition(
            name,
            QualifiedName.of("elsewhere", other),
            "FOR VALUES IN ('" + other + "')",
            List.of("PARTITION BY LIST (a)")),
        new RowSecurity(name, false),
        new RowSecurity(name, true),
        new Policy(
            name, other, Policy.Mode.PERMISSIVE, Policy.Command.ALL, List.of(), "true", null, null),
        new Policy(
            name,
            other,
            Policy.Mode.RESTRICTIVE,
            Policy.Command.UPDATE,
            List.of(other, Grant.EVERYBODY),
            null,
            "a = '" + other + "'",
            other)));
    objects.addAll(views(name, other));
    objects.addAll(routines(name, other));
    objects.addAll(triggers(name, other));
    objects.addAll(grants(name, other));
    objects.addAll(knownByStatements(name, other));
    return objects;
  }

  private static List<SchemaObject> views(QualifiedName name, String other) {
    return List.of(
        View.of(name, "SELECT 1"),
        new View(
            name,
            List.of("a", other),
            "SELECT 1,\n  '" + other + "'",
            List.of("WITH (security_barrier)"),
            View.CheckOption.CASCADED,
            other),
        MaterializedView.of(name, "SELECT\n  1"),
        new MaterializedView(
            name,
            List.of(other),
            "SELECT 1",
            List.of("TABLESPACE fast"),
            false,
            SampleOperations.indexes(other),
            other));
  }

  private static List<SchemaObject> routines(QualifiedName name, String other) {
    List<SchemaObject> routines = new ArrayList<>();
    List<Parameter> parameters = List.of(
        Parameter.of("a", integer()),
        new Parameter(Routine.Mode.IN, null, named(other), null),
        new Parameter(Routine.Mode.OUT, other, text(), null),
        new Parameter(Routine.Mode.VARIADIC, other, array(text()), "'" + other + "'"));
    for (ObjectKind kind :
        List.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE)) {
      routines.add(new Routine(kind, name, List.of(), null, null, List.of(), "x", null));
      routines.add(new Routine(
          kind,
          name,
          parameters,
          raw("TABLE (a int)"),
          "plpgsql",
          List.of("IMMUTABLE", "COST 5"),
          "BEGIN\n  RETURN '" + other + "';\nEND",
          other));
    }
    return routines;
  }

  private static List<SchemaObject> triggers(QualifiedName table, String name) {
    return List.of(
        new Trigger(
            table,
            name,
            Trigger.Timing.BEFORE,
            List.of(Event.of(Trigger.Action.INSERT), Event.of(Trigger.Action.DELETE)),
            Trigger.Level.STATEMENT,
            null,
            null,
            List.of(),
            "EXECUTE FUNCTION f()",
            null),
        new Trigger(
            table,
            name,
            Trigger.Timing.AFTER,
            List.of(
                Event.of(Trigger.Action.TRUNCATE),
                new Event(Trigger.Action.UPDATE, List.of("a", name))),
            Trigger.Level.ROW,
            "a > '" + name + "'",
            Deferrability.INITIALLY_DEFERRED,
            List.of("REFERENCING NEW TABLE AS n"),
            "BEGIN\n  SELECT 1;\nEND",
            name));
  }

  private static List<SchemaObject> knownByStatements(QualifiedName name, String other) {
    ObjectKey index = ObjectKey.on(ObjectKind.INDEX, name, other);
    return List.of(
        new ServerObject(
            ObjectKey.of(ObjectKind.STATISTICS, name),
            List.of("CREATE STATISTICS s ON a, b\nFROM t", other),
            List.of(),
            List.of("DROP STATISTICS s")),
        ServerObject.overwritten(
            new ObjectKey(ObjectKind.COMMENT, index.name(), index, List.of()),
            "COMMENT ON INDEX x IS '" + other + "'",
            "COMMENT ON INDEX x IS NULL"));
  }

  private static List<SchemaObject> grants(QualifiedName name, String role) {
    return List.of(
        grant(List.of("SELECT", "INSERT"), ObjectKey.of(ObjectKind.TABLE, name), role),
        new Grant(
            List.of("update"),
            List.of("a", role),
            ObjectKey.of(ObjectKind.TABLE, name),
            Grant.EVERYBODY,
            true),
        grant(List.of("USAGE"), ObjectKey.of(ObjectKind.SEQUENCE, name), role),
        grant(List.of("USAGE"), ObjectKey.of(ObjectKind.DOMAIN, name), role),
        grant(
            List.of("ALL PRIVILEGES"),
            ObjectKey.of(ObjectKind.NAMESPACE, QualifiedName.of(role)),
            role),
        grant(
            List.of("EXECUTE"),
            ObjectKey.routine(ObjectKind.FUNCTION, name, List.of(integer(), named(role))),
            role),
        grant(List.of("EXECUTE"), ObjectKey.routine(ObjectKind.PROCEDURE, name, List.of()), role));
  }

  private static Grant grant(List<String> privileges, ObjectKey target, String role) {
    return new Grant(privileges, List.of(), target, role, false);
  }
}
