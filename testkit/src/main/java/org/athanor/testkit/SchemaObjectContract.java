package org.athanor.testkit;

import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;
import static org.athanor.testkit.Model.CUSTOMER;
import static org.athanor.testkit.Model.customer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.CompositeType;
import org.athanor.schema.CompositeType.Attribute;
import org.athanor.schema.Domain;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.Routine.Parameter;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Views, routines, triggers and other objects besides tables: each kind is created, dropped and
 * replaced, there and back.
 *
 * <p>A product whose SQL differs from the samples overrides them.
 */
public abstract class SchemaObjectContract extends DialectContract {
  private static final QualifiedName NAME = QualifiedName.of("Üser \"x\"");

  @Override
  protected final Schema inspected() throws SQLException {
    return database().inspectWithObjects();
  }

  // --- samples

  /** A function, with everything that the product keeps of one. */
  protected Routine function() {
    return routine(ObjectKind.FUNCTION, "SELECT a + 1", "adds one; it's $$ simple");
  }

  /** The same function, which does something else. */
  protected Routine otherFunction() {
    return routine(ObjectKind.FUNCTION, "SELECT a + 2 -- $q0$", null);
  }

  /** A procedure. */
  protected Routine procedure() {
    return routine(ObjectKind.PROCEDURE, "DELETE FROM customer WHERE id = a", null);
  }

  /** The same procedure, which does something else. */
  protected Routine otherProcedure() {
    return routine(ObjectKind.PROCEDURE, "DELETE FROM customer WHERE id > a", "more");
  }

  private static Routine routine(ObjectKind kind, String body, @Nullable String comment) {
    return new Routine(
        kind,
        NAME,
        List.of(Parameter.of("a", integer())),
        kind == ObjectKind.FUNCTION ? integer() : null,
        "sql",
        List.of(),
        body,
        comment);
  }

  /** An aggregate. */
  protected Routine aggregate() {
    return new Routine(
        ObjectKind.AGGREGATE,
        NAME,
        List.of(new Parameter(Routine.Mode.IN, null, integer(), null)),
        null,
        null,
        List.of(),
        "SFUNC = int4pl, STYPE = integer",
        null);
  }

  /** What a domain over text becomes. */
  protected Domain otherDomain() {
    return new Domain(
        NAME,
        text(),
        false,
        ColumnDefault.constant("x"),
        null,
        List.of(Check.of("ck", "VALUE <> 'other'"), Check.of("ck2", "VALUE <> 'y'")),
        null);
  }

  /** What has to stand before {@link #trigger} is created. */
  protected List<SchemaObject> neededByTrigger() {
    return List.of();
  }

  /** What {@link #trigger} does, and another thing that it could do. */
  protected List<String> triggerActions() {
    return List.of(
        "BEGIN\n  UPDATE customer SET email = 'a''b' WHERE id = 1;\nEND",
        "BEGIN\n  DELETE FROM customer;\nEND");
  }

  private Trigger trigger(int action) {
    return new Trigger(
        CUSTOMER,
        "Üser \"x\"",
        Trigger.Timing.AFTER,
        List.of(Trigger.Event.of(Trigger.Action.INSERT)),
        Trigger.Level.ROW,
        null,
        null,
        List.of(),
        triggerActions().get(action),
        null);
  }

  private static Schema with(SchemaObject... objects) {
    return schema(customer()).withObjects(Arrays.asList(objects));
  }

  private static Schema empty() {
    return schema(customer());
  }

  private static Operation drop(SchemaObject object) {
    return new DropObject(object.key(), object, false, DropObject.Also.NOTHING);
  }

  /** Created, dropped and replaced by another definition, each there and back. */
  private void livesAndChanges(Capability capability, SchemaObject object, SchemaObject other)
      throws SQLException {
    comesAndGoes(capability, object);
    if (has(capability)) {
      database().run(new CreateObject(object, false));
      database().run(new ReplaceObject(object, other));
      assertStands(with(other));
      database().run(new ReplaceObject(other, object));
      assertStands(with(object));
    } else {
      assertRefused(new ReplaceObject(object, other));
    }
  }

  /** Created and dropped, each there and back. */
  private void comesAndGoes(Capability capability, SchemaObject object) throws SQLException {
    CreateObject create = new CreateObject(object, false);
    if (!has(capability)) {
      refuses(empty(), create);
      assertRefused(drop(object));
      return;
    }
    leads(empty(), create, with(object));
    database().run(create);
    database().run(drop(object));
    assertStands(empty());
    database().run(drop(object).reverse().orElseThrow());
    assertStands(with(object));
    database().run(drop(object));
  }

  // --- views

  @Test
  void a_view_comes_goes_and_changes() throws SQLException {
    View view = View.of(NAME, "SELECT id, email FROM customer WHERE email <> 'it''s'");
    livesAndChanges(Capability.VIEWS, view, view.withQuery("SELECT id, email FROM customer"));
  }

  @Test
  void a_view_gains_and_loses_columns() throws SQLException {
    View few = View.of(NAME, "SELECT id FROM customer");
    livesAndChanges(Capability.VIEWS, few, few.withQuery("SELECT email, id FROM customer"));
  }

  @Test
  void a_view_names_its_columns() throws SQLException {
    comesAndGoes(
        Capability.VIEWS,
        new View(
            NAME,
            List.of("order", "a\"b"),
            "SELECT id, email FROM customer",
            List.of(),
            View.CheckOption.NONE,
            null));
  }

  @Test
  void a_view_that_is_there_is_left_alone() throws SQLException {
    View view = View.of(NAME, "SELECT id FROM customer");
    if (!has(Capability.VIEWS)) {
      refuses(empty(), new CreateObject(view, true));
      return;
    }
    database().create(with(view));
    database().run(new CreateObject(view.withQuery("SELECT email FROM customer"), true));
    assertStands(with(view));
  }

  @Test
  void a_view_that_is_missing_need_not_be_dropped() throws SQLException {
    DropObject drop = new DropObject(View.of(NAME, "").key(), null, true, DropObject.Also.NOTHING);
    if (has(Capability.VIEWS)) {
      leadsOneWay(empty(), drop, empty());
    } else {
      refuses(empty(), drop);
    }
  }

  @Test
  void a_materialized_view_comes_goes_and_changes() throws SQLException {
    MaterializedView view = MaterializedView.of(
            NAME, "SELECT email, count(*) AS number FROM customer GROUP BY email")
        .withIndexes(List.of(Index.of("ix_email", List.of("email")).withUnique(true)));
    livesAndChanges(
        Capability.MATERIALIZED_VIEWS,
        view,
        view.withQuery("SELECT email, max(id) AS number FROM customer GROUP BY email"));
  }

  // --- routines and triggers

  @Test
  void a_function_comes_goes_and_changes() throws SQLException {
    livesAndChanges(Capability.FUNCTIONS, function(), otherFunction());
  }

  @Test
  void a_procedure_comes_goes_and_changes() throws SQLException {
    livesAndChanges(Capability.PROCEDURES, procedure(), otherProcedure());
  }

  @Test
  void an_aggregate_comes_and_goes() throws SQLException {
    comesAndGoes(Capability.AGGREGATES, aggregate());
  }

  @Test
  void a_trigger_comes_goes_and_changes() throws SQLException {
    if (!has(Capability.TRIGGERS)) {
      refuses(empty(), new CreateObject(trigger(0), false));
      return;
    }
    List<SchemaObject> needed = neededByTrigger();
    Schema before = empty().withObjects(needed);
    leads(before, new CreateObject(trigger(0), false), and(needed, trigger(0)));
    database().run(new CreateObject(trigger(0), false));
    database().run(new ReplaceObject(trigger(0), trigger(1)));
    assertStands(and(needed, trigger(1)));
    database().run(new ReplaceObject(trigger(1), trigger(0)));
    assertStands(and(needed, trigger(0)));
    database().run(drop(trigger(0)));
    assertStands(before);
  }

  private static Schema and(List<SchemaObject> needed, SchemaObject further) {
    List<SchemaObject> all = new ArrayList<>(needed);
    all.add(further);
    return empty().withObjects(all);
  }

  // --- types

  @Test
  void a_domain_comes_goes_and_changes() throws SQLException {
    Domain domain = Domain.of(NAME, text(), Check.of("ck", "VALUE <> 'it''s'"));
    livesAndChanges(Capability.DOMAINS, domain, otherDomain());
  }

  @Test
  void a_composite_type_comes_goes_and_changes() throws SQLException {
    Attribute first = Attribute.of("order", text());
    CompositeType type = new CompositeType(NAME, List.of(first), null);
    livesAndChanges(
        Capability.COMPOSITE_TYPES,
        type,
        new CompositeType(NAME, List.of(first, Attribute.of("a\"b", integer())), null));
  }

  /** Overridden where schemas are not listed among the objects. */
  @Test
  protected void a_schema_comes_and_goes() throws SQLException {
    comesAndGoes(Capability.SCHEMAS, Namespace.of("Üser \"x\""));
  }

  // --- row security

  @Test
  void row_security_is_enabled_forced_and_disabled() throws SQLException {
    livesAndChanges(
        Capability.ROW_SECURITY, new RowSecurity(CUSTOMER, false), new RowSecurity(CUSTOMER, true));
  }

  @Test
  void a_policy_comes_goes_and_changes() throws SQLException {
    Policy policy = policy(Policy.Command.ALL, "id > 0 AND email <> 'it''s'");
    livesAndChanges(Capability.ROW_SECURITY, policy, policy(Policy.Command.ALL, "id < 9"));
  }

  @Test
  void a_policy_gets_another_command() throws SQLException {
    Policy policy = policy(Policy.Command.ALL, "id > 0");
    livesAndChanges(Capability.ROW_SECURITY, policy, policy(Policy.Command.DELETE, "id > 0"));
  }

  private static Policy policy(Policy.Command command, String using) {
    return new Policy(
        CUSTOMER, "Üser \"x\"", Policy.Mode.PERMISSIVE, command, List.of(), using, null, null);
  }
}
