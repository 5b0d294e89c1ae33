package org.athanor.testkit;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.varchar;
import static org.athanor.testkit.Model.INVOICE;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AttachPartition;
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
import org.athanor.schema.Index;
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
import org.athanor.schema.Trigger;
import org.athanor.schema.View;

/** Operations on views, routines and other objects whose SQL every dialect has to show. */
final class ObjectGoldenCases {
  private static final QualifiedName ORDER = QualifiedName.of("Üser", "order");
  private static final QualifiedName QUOTED = QualifiedName.of("a\"b");
  private static final String NAME = "it's \"x\"";

  private ObjectGoldenCases() {}

  static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    cases.addAll(views());
    cases.addAll(routines());
    cases.addAll(triggers());
    cases.addAll(types());
    cases.addAll(rights());
    cases.addAll(storage());
    return cases;
  }

  private static GoldenCase of(String name, Operation operation) {
    return GoldenCase.of(name, operation);
  }

  private static CreateObject create(SchemaObject object) {
    return new CreateObject(object, false);
  }

  private static DropObject drop(SchemaObject object) {
    return new DropObject(object.key(), object, false, DropObject.Also.NOTHING);
  }

  /** Without definition, tolerant, and with all that depends on it. */
  private static DropObject force(SchemaObject object) {
    return new DropObject(object.key(), null, true, DropObject.Also.DEPENDENTS);
  }

  private static List<GoldenCase> views() {
    View plain = View.of(QUOTED, "SELECT id FROM invoice");
    View full = new View(
        ORDER,
        List.of("id", "a\"b"),
        "SELECT id, number FROM invoice WHERE number <> 'it''s'",
        List.of(),
        View.CheckOption.CASCADED,
        "it's 😀");
    MaterializedView stored = new MaterializedView(
        QUOTED,
        List.of(),
        "SELECT day, sum(total) AS total FROM invoice GROUP BY day",
        List.of(),
        true,
        List.of(Index.of("ix_day", List.of("day")).withUnique(true)),
        "per day");
    return List.of(
        of("create-object-view", create(plain)),
        of("create-object-view-full", create(full)),
        of("create-object-view-if-not-exists", new CreateObject(plain, true)),
        of("drop-object-view", drop(full)),
        of("drop-object-view-cascade", force(plain)),
        of(
            "replace-object-view",
            new ReplaceObject(full, full.withQuery("SELECT id, number FROM invoice"))),
        of("replace-object-view-unknown", new ReplaceObject(null, plain)),
        of("create-object-materialized-view", create(stored)),
        of("drop-object-materialized-view", drop(stored)),
        of(
            "replace-object-materialized-view",
            new ReplaceObject(stored, stored.withQuery("SELECT 1 AS day, 2 AS total"))));
  }

  private static List<GoldenCase> routines() {
    Routine function = new Routine(
        ObjectKind.FUNCTION,
        QUOTED,
        List.of(
            Parameter.of("order", integer()),
            new Parameter(Routine.Mode.IN, "by", numeric(5, 2), "1.5")),
        bigint(),
        "sql",
        List.of("IMMUTABLE"),
        "SELECT \"order\" * 2 -- $$ it's $athanor$",
        "twice");
    Routine other = new Routine(
        ObjectKind.FUNCTION,
        QUOTED,
        function.parameters(),
        bigint(),
        "sql",
        List.of(),
        "SELECT 3",
        null);
    Routine procedure = new Routine(
        ObjectKind.PROCEDURE,
        ORDER,
        List.of(new Parameter(Routine.Mode.INOUT, "n", integer(), null)),
        null,
        "sql",
        List.of(),
        "SELECT n + 1",
        null);
    Routine aggregate = new Routine(
        ObjectKind.AGGREGATE,
        QUOTED,
        List.of(new Parameter(Routine.Mode.IN, null, integer(), null)),
        null,
        null,
        List.of(),
        "SFUNC = int4pl, STYPE = integer",
        "adds");
    return List.of(
        of("create-object-function", create(function)),
        of("create-object-function-if-not-exists", new CreateObject(other, true)),
        of("drop-object-function", drop(function)),
        of("drop-object-function-cascade", force(function)),
        of("replace-object-function", new ReplaceObject(function, other)),
        of("create-object-procedure", create(procedure)),
        of("drop-object-procedure", drop(procedure)),
        of("create-object-aggregate", create(aggregate)),
        of("drop-object-aggregate", drop(aggregate)));
  }

  private static List<GoldenCase> triggers() {
    Trigger plain = trigger("a\"b", "EXECUTE FUNCTION touch()");
    Trigger full = new Trigger(
        ORDER,
        "touch",
        Trigger.Timing.BEFORE,
        List.of(
            Trigger.Event.of(Trigger.Action.INSERT),
            new Trigger.Event(Trigger.Action.UPDATE, List.of("number", "day"))),
        Trigger.Level.ROW,
        "NEW.day IS NOT NULL",
        null,
        List.of(),
        "EXECUTE FUNCTION touch('it''s')",
        "keeps it fresh");
    return List.of(
        of("create-object-trigger", create(plain)),
        of("create-object-trigger-full", create(full)),
        of("create-object-trigger-constraint", create(deferredTrigger())),
        of("create-object-trigger-statement", create(statementTrigger())),
        of("create-object-trigger-if-not-exists", new CreateObject(plain, true)),
        of("drop-object-trigger", drop(full)),
        of("drop-object-trigger-cascade", force(plain)),
        of(
            "replace-object-trigger",
            new ReplaceObject(plain, trigger("a\"b", "EXECUTE FUNCTION other()"))));
  }

  private static Trigger trigger(String name, String action) {
    return new Trigger(
        INVOICE,
        name,
        Trigger.Timing.AFTER,
        List.of(Trigger.Event.of(Trigger.Action.INSERT)),
        Trigger.Level.ROW,
        null,
        null,
        List.of(),
        action,
        null);
  }

  private static Trigger deferredTrigger() {
    return new Trigger(
        INVOICE,
        "later",
        Trigger.Timing.AFTER,
        List.of(Trigger.Event.of(Trigger.Action.DELETE)),
        Trigger.Level.ROW,
        null,
        Deferrability.INITIALLY_DEFERRED,
        List.of(),
        "EXECUTE FUNCTION touch()",
        null);
  }

  private static Trigger statementTrigger() {
    return new Trigger(
        INVOICE,
        "once",
        Trigger.Timing.AFTER,
        List.of(Trigger.Event.of(Trigger.Action.INSERT)),
        Trigger.Level.STATEMENT,
        null,
        null,
        List.of(),
        "EXECUTE FUNCTION touch()",
        null);
  }

  private static List<GoldenCase> types() {
    Domain plain = Domain.of(QUOTED, text(), Check.of("ck", "VALUE <> ''"));
    Domain full = new Domain(
        QUOTED,
        text(),
        false,
        ColumnDefault.constant("it's"),
        null,
        List.of(Check.of("ck", "VALUE <> 'x'"), Check.of("ck2", "VALUE <> 'y'")),
        "a text");
    CompositeType address = new CompositeType(
        ORDER, List.of(Attribute.of("street", text()), Attribute.of("a\"b", integer())), "where");
    CompositeType moved = new CompositeType(
        ORDER, List.of(Attribute.of("street", varchar(80)), Attribute.of("city", text())), null);
    Extension extension = new Extension("hstore", "Üser", "1.8");
    Namespace schema = new Namespace("Üser", "a\"b", NAME);
    return List.of(
        of("create-object-domain", create(full)),
        of("create-object-domain-if-not-exists", new CreateObject(plain, true)),
        of("drop-object-domain", drop(plain)),
        of("drop-object-domain-cascade", force(plain)),
        of("replace-object-domain", new ReplaceObject(plain, full)),
        of("create-object-composite-type", create(address)),
        of("drop-object-composite-type", drop(address)),
        of("replace-object-composite-type", new ReplaceObject(address, moved)),
        of("create-object-extension", create(extension)),
        of("create-object-extension-if-not-exists", new CreateObject(Extension.of("citext"), true)),
        of("drop-object-extension", drop(extension)),
        of(
            "replace-object-extension",
            new ReplaceObject(extension, new Extension("hstore", "public", "1.9"))),
        of("create-object-namespace", create(schema)),
        of("create-object-namespace-if-not-exists", new CreateObject(Namespace.of("x"), true)),
        of("drop-object-namespace", drop(schema)),
        of("drop-object-namespace-cascade", force(schema)),
        of(
            "replace-object-namespace",
            new ReplaceObject(schema, new Namespace("Üser", "other", null))));
  }

  private static List<GoldenCase> rights() {
    Policy plain = policy(Policy.Mode.PERMISSIVE, Policy.Command.ALL, "tenant = current_user");
    Policy full = policy(Policy.Mode.RESTRICTIVE, Policy.Command.UPDATE, "tenant = 'it''s'");
    Policy other = policy(Policy.Mode.PERMISSIVE, Policy.Command.ALL, "true");
    RowSecurity enabled = new RowSecurity(INVOICE, false);
    RowSecurity forced = new RowSecurity(ORDER, true);
    Grant read = new Grant(
        List.of("SELECT", "INSERT"),
        List.of(),
        ObjectKey.of(ObjectKind.TABLE, ORDER),
        "a\"b",
        false);
    Grant columns = new Grant(
        List.of("UPDATE"),
        List.of("day", "a\"b"),
        ObjectKey.of(ObjectKind.TABLE, INVOICE),
        Grant.EVERYBODY,
        true);
    Grant execute = new Grant(
        List.of("EXECUTE"),
        List.of(),
        ObjectKey.routine(ObjectKind.FUNCTION, QUOTED, List.of(integer(), text())),
        "app",
        false);
    Grant usage = new Grant(
        List.of("USAGE"),
        List.of(),
        ObjectKey.of(ObjectKind.NAMESPACE, QualifiedName.of("Üser")),
        "app",
        false);
    return List.of(
        of("create-object-policy", create(plain)),
        of("create-object-policy-full", create(full)),
        of("create-object-policy-if-not-exists", new CreateObject(plain, true)),
        of("drop-object-policy", drop(plain)),
        of("replace-object-policy", new ReplaceObject(plain, other)),
        of("replace-object-policy-anew", new ReplaceObject(plain, full)),
        of("create-object-row-security", create(enabled)),
        of("create-object-row-security-forced", create(forced)),
        of("drop-object-row-security", drop(forced)),
        of("replace-object-row-security", new ReplaceObject(null, new RowSecurity(INVOICE, true))),
        of("create-object-grant", create(read)),
        of("create-object-grant-columns", create(columns)),
        of("create-object-grant-function", create(execute)),
        of("create-object-grant-schema", create(usage)),
        of("drop-object-grant", drop(read)),
        of("drop-object-grant-columns", drop(columns)));
  }

  private static Policy policy(Policy.Mode mode, Policy.Command command, String using) {
    List<String> roles = mode == Policy.Mode.RESTRICTIVE ? List.of("app", "a\"b") : List.of();
    String check = command == Policy.Command.UPDATE ? "day > 0" : null;
    String comment = roles.isEmpty() ? null : NAME;
    return new Policy(INVOICE, "own \"rows\"", mode, command, roles, using, check, comment);
  }

  private static List<GoldenCase> storage() {
    Partition partition = Partition.of(
        INVOICE, QualifiedName.of("invoice_2026"), "FOR VALUES FROM (20260101) TO (20270101)");
    Partition nested = new Partition(
        ORDER, QualifiedName.of("Üser", "a\"b"), "DEFAULT", List.of("PARTITION BY HASH (id)"));
    Partition later =
        Partition.of(INVOICE, partition.name(), "FOR VALUES FROM (20260101) TO (20280101)");
    return List.of(
        of("create-object-partition", create(partition)),
        of("create-object-partition-nested", create(nested)),
        of("create-object-partition-if-not-exists", new CreateObject(partition, true)),
        of("drop-object-partition", drop(nested)),
        of("replace-object-partition", new ReplaceObject(partition, later)),
        of("attach-partition-plain", new AttachPartition(nested)),
        of("detach-partition-plain", new DetachPartition(ORDER, nested.name(), nested, false)),
        of(
            "detach-partition-concurrently",
            new DetachPartition(INVOICE, partition.name(), null, true)),
        of(
            "alter-table-options-plain",
            new AlterTableOptions(
                ORDER, List.of("SET (fillfactor = 70)", "SET TABLESPACE fast"), List.of())));
  }
}
