package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Column;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Table;
import org.athanor.schema.View;
import org.junit.jupiter.api.Test;

/** Plans for views and what they depend on. */
class ObjectPlanTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final View V = View.of(QualifiedName.of("v"), "SELECT a FROM t");
  private static final View ON_V = View.of(QualifiedName.of("a_view_on_it"), "SELECT a FROM v");
  private static final ObjectKey COLUMN = Touched.column(T, "a");

  private static Table table(Column... columns) {
    Table.Builder table = Table.builder(T);
    List.of(columns).forEach(table::column);
    return table.build();
  }

  private static Schema schema(Table table, List<SchemaObject> objects, Dependencies needs) {
    return new Schema(List.of(table), List.of(), List.of(), objects).withDependencies(needs);
  }

  private static Dependencies needs(ObjectKey... pairs) {
    List<Dependencies.Need> needs = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      needs.add(new Dependencies.Need(pairs[i], pairs[i + 1]));
    }
    return new Dependencies(needs, Map.of());
  }

  private static List<Operation> plan(Schema live, Schema wanted) {
    return migration(live, wanted).upgradeOperations();
  }

  private static MigrationPlan migration(Schema live, Schema wanted) {
    PlainDialect dialect = PlainDialect.able();
    Differ differ = new Differ(DiffOptions.of(dialect.capabilities()));
    return new Planner(dialect).plan(differ.diff(live, wanted), live, wanted);
  }

  @Test
  void views_on_a_column_of_another_type_are_made_again_around_it() {
    Dependencies needs = needs(V.key(), COLUMN, ON_V.key(), V.key());
    Schema live = schema(table(Column.of("a", integer())), List.of(V, ON_V), needs);
    Schema wanted = schema(table(Column.of("a", bigint())), List.of(V, ON_V), needs);

    List<Operation> plan = plan(live, wanted);

    assertThat(plan).hasSize(5);
    assertThat(plan.get(0)).isEqualTo(drop(ON_V));
    assertThat(plan.get(1)).isEqualTo(drop(V));
    assertThat(plan.get(2)).isInstanceOf(AlterColumn.class);
    assertThat(plan.get(3)).isEqualTo(new CreateObject(V, false));
    assertThat(plan.get(4)).isEqualTo(new CreateObject(ON_V, false));
  }

  private static Operation drop(SchemaObject object) {
    return new DropObject(object.key(), object, false, DropObject.Also.NOTHING);
  }

  @Test
  void a_view_that_reads_the_neighbour_stays() {
    Dependencies needs = needs(V.key(), Touched.column(T, "b"));
    Column b = Column.of("b", integer());
    Schema live = schema(table(Column.of("a", integer()), b), List.of(V), needs);
    Schema wanted = schema(table(Column.of("a", bigint()), b), List.of(V), needs);

    assertThat(plan(live, wanted)).singleElement().isInstanceOf(AlterColumn.class);
  }

  @Test
  void a_view_gives_a_column_up_before_it_goes() {
    View without = V.withQuery("SELECT 1");
    Schema live = schema(
        table(Column.of("a", integer()), Column.of("b", integer())),
        List.of(V),
        needs(V.key(), COLUMN));
    Schema wanted = schema(table(Column.of("b", integer())), List.of(without), needs());

    List<Operation> plan = plan(live, wanted);

    assertThat(plan.get(0)).isEqualTo(new ReplaceObject(V, without));
    assertThat(plan.get(1)).isInstanceOf(DropColumn.class);
  }

  @Test
  void where_views_are_bound_late_they_go_before_what_they_use_and_come_after_it() {
    View without = V.withQuery("SELECT 1");
    Schema live =
        schema(table(Column.of("a", integer()), Column.of("b", integer())), List.of(V), needs());
    Schema wanted = schema(table(Column.of("b", integer())), List.of(without), needs());
    PlainDialect dialect = new PlainDialect(
        new Capabilities(EnumSet.of(Capability.LATE_BINDING, Capability.ALTER_COLUMNS)));

    List<Operation> plan = new Planner(dialect)
        .plan(new Differ(DiffOptions.of(dialect.capabilities())).diff(live, wanted), live, wanted)
        .upgradeOperations();

    assertThat(plan.get(0)).isEqualTo(drop(V));
    assertThat(plan.get(plan.size() - 1)).isEqualTo(new CreateObject(without, false));
  }

  @Test
  void a_view_whose_columns_change_takes_those_on_it_along() {
    View wider = V.withQuery("SELECT b FROM t");
    Table table = table(Column.of("a", integer()), Column.of("b", integer()));
    List<Dependencies.Need> on = List.of(new Dependencies.Need(ON_V.key(), V.key()));
    Schema live = schema(
        table, List.of(V, ON_V), new Dependencies(on, Map.of(V.key(), List.of("a integer"))));
    Schema wanted = schema(
        table, List.of(wider, ON_V), new Dependencies(on, Map.of(V.key(), List.of("b integer"))));

    assertThat(plan(live, wanted))
        .containsExactly(
            drop(ON_V), drop(V), new CreateObject(wider, false), new CreateObject(ON_V, false));
  }

  @Test
  void what_a_new_table_needs_is_made_first() {
    Schema live = Schema.empty();
    ObjectKey table = ObjectKey.of(org.athanor.schema.ObjectKind.TABLE, T);
    Schema wanted = schema(table(Column.of("a", integer())), List.of(V), needs(table, V.key()));

    List<Operation> plan = plan(live, wanted);

    assertThat(plan.get(0)).isEqualTo(new CreateObject(V, false));
    assertThat(plan.get(1)).isInstanceOf(CreateTable.class);
  }

  @Test
  void what_is_said_of_a_view_comes_again_with_it_and_goes_without_a_word() {
    ObjectKey key = new ObjectKey(ObjectKind.OWNER, QualifiedName.of("o"), V.key(), List.of());
    SchemaObject owner = ServerObject.overwritten(key, "own", "disown");
    ObjectKey of = new ObjectKey(ObjectKind.PRIVILEGES, QualifiedName.of("p"), V.key(), List.of());
    SchemaObject privileges = ServerObject.overwritten(of, "grant", "revoke");
    Dependencies needs = needs(V.key(), COLUMN);
    Schema live = schema(table(Column.of("a", integer())), List.of(V, owner, privileges), needs);
    Schema wanted = schema(table(Column.of("a", bigint())), List.of(V, privileges), needs);

    List<Operation> plan = script(live, wanted);

    assertThat(plan).hasSize(5);
    assertThat(plan.get(0)).isEqualTo(drop(V));
    assertThat(plan.get(2)).isEqualTo(new CreateObject(V, false));
    assertThat(plan.get(3)).isEqualTo(new CreateObject(owner, false));
    assertThat(plan.get(4)).isEqualTo(new CreateObject(privileges, false));
    assertThat(script(live, schema(table(Column.of("a", integer())), List.of(), needs)))
        .containsExactly(drop(V));
    MigrationPlan gone =
        migration(live, schema(table(Column.of("a", integer())), List.of(), needs));
    assertThat(gone.upgradeOperations()).containsExactly(drop(V));
    assertThat(gone.downgradeOperations())
        .containsExactly(
            new CreateObject(V, false),
            new CreateObject(owner, false),
            new CreateObject(privileges, false));
  }

  private static List<Operation> script(Schema live, Schema wanted) {
    PlainDialect dialect = PlainDialect.able();
    Differ differ = new Differ(DiffOptions.of(dialect.capabilities()));
    return new Planner(dialect, Planner.Purpose.SCRIPT)
        .plan(differ.diff(live, wanted), live, wanted)
        .upgradeOperations();
  }
}
