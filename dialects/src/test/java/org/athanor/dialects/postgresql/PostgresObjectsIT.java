package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Operations;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.operation.Reversal;
import org.athanor.plan.Simulator;
import org.athanor.schema.Column;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.Routine.Mode;
import org.athanor.schema.Routine.Parameter;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.schema.Trigger.Action;
import org.athanor.schema.Trigger.Event;
import org.athanor.schema.View;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corners of views, routines, triggers, partitions and privileges that only PostgreSQL has. */
class PostgresObjectsIT {
  private static final QualifiedName T = QualifiedName.of("invoice");
  private static final QualifiedName NAME = QualifiedName.of("thing");
  private static final QualifiedName PART = QualifiedName.of("invoice_2026");
  private static final String BOUNDS = "FOR VALUES FROM (20260101) TO (20270101)";

  private ScratchDatabase scratch;
  private Connection connection;
  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    scratch = PostgresServer.shared().createDatabase();
    connection = scratch.open();
    database = new TestDatabase(connection, new PostgresDialectProvider().connect(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    scratch.close();
  }

  private static Table invoice() {
    return Table.builder(T)
        .column(Column.of("day", integer()).withNullable(false))
        .column(Column.of("tenant", text()))
        .build();
  }

  private static Table parted() {
    return invoice().toBuilder().option("PARTITION BY RANGE (day)").build();
  }

  private static Schema schema(Table table, SchemaObject... objects) {
    return new Schema(List.of(table), List.of(), List.of(), Arrays.asList(objects));
  }

  private void assertStands(Schema wanted) throws SQLException {
    Schema live = database.inspectWithObjects();
    Schema normal = database.dialect().normalizer().normalize(connection, wanted, live);
    assertThat(live.tables()).isEqualTo(normal.tables());
    assertThat(live.objects()).isEqualTo(normal.objects());
  }

  /** Made from the wanted definition, read back, and made again from what was read. */
  private void survives(SchemaObject... objects) throws SQLException {
    database.create(schema(invoice(), objects));
    Schema live = database.inspectWithObjects();
    assertStands(schema(invoice(), objects));
    for (int i = objects.length - 1; i >= 0; i--) {
      database.run(new CreateObject(objects[i], false).reverse().orElseThrow());
    }
    assertStands(schema(invoice()));
    for (SchemaObject object : live.objects()) {
      database.run(new CreateObject(object, false));
    }
    assertThat(database.inspectWithObjects()).isEqualTo(live);
  }

  private static Routine function(
      String name, List<Parameter> parameters, String language, String body) {
    return new Routine(
        ObjectKind.FUNCTION,
        QualifiedName.of(name),
        parameters,
        integer(),
        language,
        List.of(),
        body,
        null);
  }

  // --- views

  @Test
  void views_keep_options_and_queries_in_any_words() throws SQLException {
    survives(
        new View(
            NAME,
            List.of("a\"b", "order"),
            "select day as d, tenant from invoice i where i.tenant not in ('x', 'it''s')",
            List.of("WITH (security_barrier)"),
            View.CheckOption.LOCAL,
            "it's \\ a view"),
        View.of(
            QualifiedName.of("union"),
            "WITH w AS (SELECT 1 AS one) SELECT one FROM w UNION ALL SELECT 2 -- two"));
  }

  @Test
  void a_materialized_view_has_indexes_and_may_be_empty() throws SQLException {
    Index index = new Index(
        "ix",
        List.of(IndexPart.expression("lower(tenant)"), IndexPart.column("days").descending()),
        false,
        null,
        List.of(),
        "tenant IS NOT NULL",
        false);
    MaterializedView view = new MaterializedView(
        NAME,
        List.of("tenant", "days"),
        "SELECT tenant, count(*) FROM invoice GROUP BY 1",
        List.of("WITH (fillfactor=70)"),
        false,
        List.of(),
        "counts");
    database.create(schema(invoice(), view));
    CreateIndex create = new CreateIndex(NAME, index, false, false);
    database.run(create);

    MaterializedView live =
        (MaterializedView) database.inspectWithObjects().objects().get(0);
    assertThat(live.indexes()).hasSize(1);
    assertThat(live.populated()).isFalse();
    assertThat(live.options()).containsExactly("WITH (fillfactor=70)");
    Schema simulated = new Simulator().apply(schema(invoice(), view), List.of(create));
    assertThat(((MaterializedView) simulated.objects().get(0)).indexes()).containsExactly(index);

    database.run(new ReplaceObject(live, live.withQuery("SELECT 'x'::text AS tenant, 1 AS days")));
    assertThat(((MaterializedView) database.inspectWithObjects().objects().get(0)).indexes())
        .isEqualTo(live.indexes());
  }

  @Test
  void a_view_keeps_its_privileges_whatever_columns_it_gets() throws SQLException {
    View view = View.of(QualifiedName.of("a\"%s'b"), "SELECT day, tenant FROM invoice");
    database.create(schema(invoice(), view));
    database.executeSql("GRANT SELECT, UPDATE ON \"a\"\"%s'b\" TO pg_monitor WITH GRANT OPTION");
    database.executeSql("GRANT SELECT ON \"a\"\"%s'b\" TO PUBLIC");
    String query = "SELECT relacl FROM pg_class WHERE relname LIKE 'a%'";
    List<String> before = database.query(query);
    View other = view.withQuery("SELECT tenant FROM invoice");
    database.run(new ReplaceObject(view, other));
    assertStands(schema(invoice(), other));
    assertThat(database.query(query)).isEqualTo(before);
  }

  @Test
  void a_query_may_end_in_a_comment() throws SQLException {
    View view = View.of(NAME, "SELECT 1 AS one -- first");
    View other = view.withQuery("SELECT 2 AS two -- second");
    database.run(new CreateObject(view, true));
    database.run(new CreateObject(view, true));
    database.run(new ReplaceObject(view, other));
    assertThat(((View) database.inspectWithObjects().objects().get(0)).query()).contains("AS two");
  }

  @Test
  void a_view_with_a_trigger_does_not_lose_it_silently() throws SQLException {
    View view = View.of(NAME, "SELECT day, tenant FROM invoice");
    Schema before = schema(invoice(), touch(), view, insteadOf());
    database.create(before);
    ReplaceObject replace = new ReplaceObject(view, view.withQuery("SELECT tenant FROM invoice"));
    assertThatThrownBy(() -> database.run(replace))
        .hasMessageContaining("cannot drop columns from view");
    assertStands(before);
  }

  private static Trigger insteadOf() {
    return new Trigger(
        NAME,
        "instead",
        Trigger.Timing.INSTEAD_OF,
        List.of(Event.of(Action.INSERT)),
        Trigger.Level.ROW,
        null,
        null,
        List.of(),
        "EXECUTE PROCEDURE touch()",
        null);
  }

  // --- routines

  @Test
  void routines_of_one_name_are_apart_by_their_arguments() throws SQLException {
    survives(
        function("f", List.of(), "sql", "SELECT 1"),
        function("f", List.of(Parameter.of("a", text())), "sql", "SELECT 2"),
        function("f", List.of(Parameter.of("a", numeric(5, 2))), "sql", "SELECT 3"));
  }

  @Test
  void a_function_keeps_all_that_can_be_said_of_it() throws SQLException {
    List<Parameter> parameters = List.of(
        new Parameter(Mode.IN, "a\"b", bigint(), "40 + 2"),
        new Parameter(Mode.VARIADIC, "rest", array(text()), "'{}'"));
    survives(new Routine(
        ObjectKind.FUNCTION,
        NAME,
        parameters,
        raw("TABLE (id integer, name text)"),
        "plpgsql",
        List.of(
            "STRICT",
            "STABLE",
            "SECURITY DEFINER",
            "PARALLEL SAFE",
            "COST 7",
            "ROWS 9",
            "SET search_path TO public, pg_temp",
            "SET datestyle TO 'ISO, DMY'"),
        "DECLARE x text := '$$ $q0$';\nBEGIN\n  RETURN QUERY SELECT 1, x; -- it's\nEND",
        "all"));
  }

  @Test
  void aggregates_and_procedures_are_kept() throws SQLException {
    survives(
        new Routine(
            ObjectKind.AGGREGATE,
            QualifiedName.of("total"),
            List.of(new Parameter(Mode.IN, null, integer(), null)),
            null,
            null,
            List.of(),
            "sfunc = int4pl, stype = int, initcond = '7'",
            "adds"),
        new Routine(
            ObjectKind.PROCEDURE,
            NAME,
            List.of(new Parameter(Mode.INOUT, "n", integer(), null)),
            null,
            "plpgsql",
            List.of(),
            "BEGIN n := n + 1; END",
            null));
  }

  @Test
  void a_function_gets_another_result_by_being_made_anew() throws SQLException {
    Routine number = function("f", List.of(Parameter.of("a", integer())), "sql", "SELECT 1");
    Routine words = new Routine(
        ObjectKind.FUNCTION,
        number.name(),
        List.of(Parameter.of("b", integer())),
        text(),
        "sql",
        List.of(),
        "SELECT 'x'",
        null);
    database.create(schema(invoice(), number));
    ReplaceObject replace = new ReplaceObject(number, words);
    database.run(replace);
    assertStands(schema(invoice(), words));
    database.run(replace.reverse().orElseThrow());
    assertStands(schema(invoice(), number));
  }

  // --- triggers and policies

  private static Routine touch() {
    return new Routine(
        ObjectKind.FUNCTION,
        QualifiedName.of("touch"),
        List.of(),
        raw("trigger"),
        "plpgsql",
        List.of(),
        "BEGIN RETURN NEW; END",
        null);
  }

  private static Trigger trigger(String name, Trigger.Timing timing, List<Event> events) {
    return new Trigger(
        T,
        name,
        timing,
        events,
        Trigger.Level.ROW,
        null,
        null,
        List.of(),
        "EXECUTE FUNCTION touch()",
        null);
  }

  @Test
  void triggers_keep_conditions_columns_and_transition_tables() throws SQLException {
    Trigger plain = trigger(
        "a\"b",
        Trigger.Timing.BEFORE,
        List.of(
            Event.of(Action.DELETE),
            new Event(Action.UPDATE, List.of("tenant", "day")),
            Event.of(Action.INSERT)));
    survives(
        touch(),
        plain,
        new Trigger(
            T,
            "full",
            Trigger.Timing.AFTER,
            List.of(Event.of(Action.UPDATE)),
            Trigger.Level.ROW,
            "NEW.day > 5 and (new.tenant = ' EXECUTE FUNCTION x(' or old.day is null)",
            null,
            List.of(),
            "EXECUTE FUNCTION touch('it''s', 'b')",
            "why"),
        new Trigger(
            T,
            "once",
            Trigger.Timing.AFTER,
            List.of(Event.of(Action.INSERT)),
            Trigger.Level.STATEMENT,
            null,
            null,
            List.of("REFERENCING NEW TABLE AS \"Neu\""),
            "EXECUTE FUNCTION touch()",
            null),
        new Trigger(
            T,
            "later",
            Trigger.Timing.AFTER,
            List.of(Event.of(Action.DELETE)),
            Trigger.Level.ROW,
            null,
            Deferrability.INITIALLY_DEFERRED,
            List.of(),
            "EXECUTE FUNCTION touch()",
            null));
  }

  @Test
  void a_view_has_a_trigger_in_the_place_of_a_change() throws SQLException {
    View view = View.of(NAME, "SELECT day FROM invoice");
    survives(touch(), view, insteadOf());
  }

  @Test
  void policies_keep_roles_and_conditions() throws SQLException {
    survives(
        new Policy(
            T,
            "it's \"x\"",
            Policy.Mode.RESTRICTIVE,
            Policy.Command.UPDATE,
            List.of("pg_monitor", "pg_read_all_stats"),
            "tenant = current_user",
            "day in (1, 2)",
            "why"),
        new Policy(
            T,
            "all",
            Policy.Mode.PERMISSIVE,
            Policy.Command.ALL,
            List.of("PUBLIC"),
            "true",
            null,
            null));
  }

  // --- partitions

  @Test
  void a_partition_is_created_and_dropped_with_its_rows() throws SQLException {
    Partition nested = new Partition(T, PART, BOUNDS, List.of("PARTITION BY LIST (tenant)"));
    CreateObject create = new CreateObject(nested, false);
    database.create(schema(parted()));
    database.run(create);
    assertStands(schema(parted(), nested));
    database.run(create.reverse().orElseThrow());
    assertStands(schema(parted()));
  }

  @Test
  void a_table_becomes_a_partition_and_a_table_again() throws SQLException {
    Table alone = invoice().toBuilder().name(PART).build();
    Schema before = new Schema(List.of(parted(), alone), List.of(), List.of());
    Partition partition = Partition.of(T, PART, BOUNDS);
    AttachPartition attach = new AttachPartition(partition);
    database.create(before);
    database.run(attach);
    assertStands(schema(parted(), partition));
    assertThat(new Simulator().apply(before, List.of(attach)))
        .isEqualTo(schema(parted(), partition));
    Operation back = attach.reverse().orElseThrow();
    database.run(back);
    assertStands(before);
    assertThat(new Simulator().apply(schema(parted(), partition), List.of(back)))
        .isEqualTo(before);
  }

  @Test
  void a_partition_gets_other_bounds_and_keeps_its_rows() throws SQLException {
    Partition partition = Partition.of(T, PART, BOUNDS);
    database.create(schema(parted(), partition));
    database.executeSql("INSERT INTO invoice VALUES (20260601, 'x')");
    Partition longer = Partition.of(T, PART, "FOR VALUES FROM (20260101) TO (20280101)");
    database.run(new ReplaceObject(partition, longer));
    assertStands(schema(parted(), longer));
    assertThat(database.query("SELECT * FROM invoice")).containsExactly("20260601|x");
  }

  @Test
  void a_partition_is_detached_while_others_go_on() throws SQLException {
    Partition partition = Partition.of(T, PART, BOUNDS);
    database.create(schema(parted(), partition));
    DetachPartition detach = new DetachPartition(T, PART, partition, true);
    if (database.dialect().version().isAtLeast(14, 0)) {
      database.run(detach);
      assertThat(database.inspectWithObjects().objects()).isEmpty();
      database.run(detach.reverse().orElseThrow());
      assertStands(schema(parted(), partition));
    } else {
      assertThat(catchThrowableOfType(AthanorException.class, () -> database.run(detach))
              .code())
          .isEqualTo(ErrorCode.DDL_003);
    }
  }

  // --- privileges and storage

  @Test
  void privileges_come_and_go() throws SQLException {
    database.create(schema(invoice(), touch()));
    List<Operation> operations = Operations.record(op -> {
      op.grant("SELECT", "INSERT").onTable("invoice").to("pg_monitor");
      op.grant("UPDATE").onTable("invoice").columns("day").to("pg_monitor").withGrantOption();
      op.revoke("EXECUTE").onFunction("touch").from("PUBLIC");
      op.grant("USAGE").onSchema("public").to("pg_monitor");
    });
    List<String> before = privileges();
    for (Operation operation : operations) {
      database.run(operation);
    }
    assertThat(privileges())
        .contains("pg_monitor|INSERT|NO", "pg_monitor|SELECT|NO", "pg_monitor|UPDATE (day)|YES")
        .doesNotContain("PUBLIC|EXECUTE|NO");
    for (Operation operation : Reversal.of(operations).orElseThrow()) {
      database.run(operation);
    }
    assertThat(privileges()).isEqualTo(before);
  }

  private List<String> privileges() throws SQLException {
    return database.query("""
        SELECT grantee, privilege_type, is_grantable FROM information_schema.role_table_grants
        WHERE table_name = 'invoice' AND grantee IN ('pg_monitor', 'PUBLIC')
        UNION ALL SELECT grantee, privilege_type || ' (' || column_name || ')', is_grantable
        FROM information_schema.role_column_grants
        WHERE table_name = 'invoice' AND grantee = 'pg_monitor' AND privilege_type = 'UPDATE'
        UNION ALL SELECT grantee, privilege_type, is_grantable
        FROM information_schema.routine_privileges
        WHERE routine_name = 'touch' AND grantee = 'PUBLIC' ORDER BY 1, 2""");
  }

  @Test
  void how_a_table_is_stored_changes_there_and_back() throws SQLException {
    database.create(schema(invoice()));
    List<Operation> operations = Operations.record(
        op -> op.alterTableOptions("invoice", "SET (fillfactor = 70)", "SET UNLOGGED")
            .reversedBy("RESET (fillfactor)", "SET LOGGED"));
    String query = "SELECT reloptions, relpersistence FROM pg_class WHERE relname = 'invoice'";
    database.run(operations.get(0));
    assertThat(database.query(query)).containsExactly("{fillfactor=70}|u");
    database.run(operations.get(0).reverse().orElseThrow());
    assertThat(database.query(query)).containsExactly("null|p");
  }

  // --- comparing

  @Test
  void what_the_server_refuses_keeps_the_words_of_its_author() throws SQLException {
    View view = View.of(NAME, "SELECT day FROM invoice");
    database.create(schema(invoice(), view));
    View wanted = view.withQuery("SELECT later FROM invoice");
    Schema live = database.inspectWithObjects();
    Schema normal =
        database.dialect().normalizer().normalize(connection, schema(invoice(), wanted), live);
    assertThat(normal.objects()).containsExactly(wanted);
    assertThat(database.inspectWithObjects()).isEqualTo(live);
  }

  @Test
  void what_stands_is_left_alone_with_its_comment() throws SQLException {
    View view =
        new View(NAME, List.of(), "SELECT 1 AS one", List.of(), View.CheckOption.NONE, "first");
    View other =
        new View(NAME, List.of(), "SELECT 2 AS two", List.of(), View.CheckOption.NONE, "second");
    database.create(schema(invoice(), view));
    database.run(new CreateObject(other, true));
    assertStands(schema(invoice(), view));
    database.run(new CreateObject(touch(), true));
    database.run(new CreateObject(touch(), true));
    assertStands(schema(invoice(), touch(), view));
  }

  @Test
  void objects_are_read_only_when_they_are_asked_for() throws SQLException {
    database.create(schema(invoice(), View.of(NAME, "SELECT 1 AS one"), touch()));
    assertThat(database.inspect().objects()).isEmpty();
    assertThat(database.inspectWithObjects().objects()).hasSize(2);
  }
}
