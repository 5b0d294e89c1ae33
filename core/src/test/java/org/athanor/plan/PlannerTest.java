package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;

import java.util.List;
import java.util.Map;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.diff.ValueHints;
import org.athanor.diff.ValueQuestion;
import org.athanor.migration.Operations;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.Operation;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.script.CommentedOperation;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final QualifiedName MOOD = QualifiedName.of("mood");

  private static Schema schema(String table, java.util.function.Consumer<Operations> recording) {
    List<Operation> operations = Operations.record(recording);
    Schema schema = new Simulator().apply(Schema.empty(), operations);
    assertThat(schema.table(QualifiedName.of(table))).isPresent();
    return schema;
  }

  private static MigrationPlan plan(PlainDialect dialect, Schema live, Schema wanted) {
    Differ differ = new Differ(DiffOptions.of(dialect.capabilities()));
    return new Planner(dialect).plan(differ.diff(live, wanted), live, wanted);
  }

  @Test
  void a_cast_is_written_both_ways_when_the_database_needs_one() {
    Schema live = schema("t", op -> op.createTable("t", t -> t.column("c", text())));
    Schema wanted = schema("t", op -> op.createTable("t", t -> t.column("c", integer())));

    MigrationPlan there = plan(PlainDialect.able(), live, wanted);
    MigrationPlan back = plan(PlainDialect.able(), wanted, live);

    assertThat(((AlterColumn) there.upgradeOperations().get(0)).using())
        .isEqualTo("CAST(\"c\" AS int)");
    assertThat(((AlterColumn) there.downgradeOperations().get(0)).using()).isNull();
    assertThat(((AlterColumn) back.downgradeOperations().get(0)).using())
        .isEqualTo("CAST(\"c\" AS int)");
    assertThat(there.notes()).singleElement().asString().contains("are converted");
  }

  @Test
  void a_column_that_becomes_strict_is_filled_where_it_has_no_value() {
    Schema live = schema("t", op -> op.createTable("t", t -> t.column("c", text())));
    Schema wanted =
        schema("t", op -> op.createTable("t", t -> t.column("c", integer()).notNull()));
    PlainDialect dialect = PlainDialect.able();
    List<SchemaChange> changes =
        new Differ(DiffOptions.of(dialect.capabilities())).diff(live, wanted);
    assertThat(ValueHints.NONE.open(ValueQuestion.of(changes, dialect)))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.id()).isEqualTo("fill t.c");
          assertThat(question.reason()).isEqualTo(ValueQuestion.Reason.WAS_NULLABLE);
        });
    ValueHints hints = ValueHints.NONE.with(Map.of("t.c", "7"));
    assertThat(hints.open(ValueQuestion.of(changes, dialect))).isEmpty();

    MigrationPlan plan = new Planner(dialect).filling(hints).plan(changes, live, wanted);

    assertThat(plan.upgradeOperations())
        .satisfiesExactly(
            type -> assertThat(((AlterColumn) type).edits().nullable().isSet()).isFalse(),
            fill -> assertThat(fill.toString()).contains("= 7 WHERE"),
            strict ->
                assertThat(((AlterColumn) strict).edits().nullable().newValue()).contains(false));
    assertThat(plan.downgradeOperations()).hasSize(2);
  }

  @Test
  void an_empty_answer_leaves_a_column_to_the_file() {
    Schema live = schema("t", op -> op.createTable("t", t -> t.column("c", text())));
    Schema wanted =
        schema("t", op -> op.createTable("t", t -> t.column("c", text()).notNull()));
    PlainDialect dialect = PlainDialect.able();
    List<SchemaChange> changes =
        new Differ(DiffOptions.of(dialect.capabilities())).diff(live, wanted);
    ValueHints hints = ValueHints.NONE.with(Map.of("t.c", ""));

    assertThat(hints.open(ValueQuestion.of(changes, dialect))).isEmpty();
    assertThat(new Planner(dialect).filling(hints).plan(changes, live, wanted).upgrade())
        .hasSize(1);
  }

  @Test
  void a_column_that_must_have_a_value_is_added_nullable_first() {
    Schema live = schema("t", op -> op.createTable("t", t -> t.column("id", bigint())));
    Schema wanted = schema(
        "t",
        op -> op.createTable("t", t -> {
          t.column("id", bigint());
          t.column("c", text()).notNull();
        }));

    MigrationPlan plan = plan(PlainDialect.able(), live, wanted);

    assertThat(plan.upgradeOperations())
        .satisfiesExactly(
            first -> assertThat(((AddColumn) first).column().nullable()).isTrue(),
            then ->
                assertThat(((AlterColumn) then).edits().nullable().newValue()).contains(false));
    assertThat(plan.upgrade().get(1).comments()).singleElement().asString().startsWith("Fill");
    assertThat(plan.notes()).hasSize(1);
  }

  @Test
  void a_database_that_cannot_alter_gets_one_batch_per_table_in_both_directions() {
    Schema live = schema("t", op -> op.createTable("t", t -> t.column("c", text())));
    Schema wanted = schema(
        "t",
        op -> op.createTable("t", t -> {
          t.column("c", integer()).notNull();
          t.column("d", integer());
          t.index("ix_t_d", "d");
          t.unique("uq_t_c", "c");
        }));

    MigrationPlan plan = plan(PlainDialect.rebuilding(), live, wanted);

    assertThat(plan.upgradeOperations())
        .singleElement()
        .satisfies(o -> assertThat(((BatchAlterTable) o).operations()).hasSize(4));
    assertThat(plan.downgradeOperations()).singleElement().isInstanceOf(BatchAlterTable.class);
  }

  @Test
  void an_index_name_may_move_from_a_dropped_table_to_a_new_one() {
    Schema live = schema(
        "old",
        op -> op.createTable("old", t -> {
          t.column("a", text());
          t.index("ix_a", "a");
        }));
    Schema wanted = schema(
        "fresh",
        op -> op.createTable("fresh", t -> {
          t.column("a", text());
          t.index("ix_a", "a");
        }));

    List<Operation> upgrade = plan(PlainDialect.able(), live, wanted).upgradeOperations();

    assertThat(upgrade.get(1)).isInstanceOf(CreateTable.class);
  }

  private static MigrationPlan enumPlan(List<String> before, List<String> after) {
    Schema live = new Schema(List.of(), List.of(), List.of(EnumType.of(MOOD, before)));
    Schema wanted = new Schema(List.of(), List.of(), List.of(EnumType.of(MOOD, after)));
    return plan(PlainDialect.able(), live, wanted);
  }

  @Test
  void enum_values_are_added_at_their_place_and_stay_on_the_way_back() {
    MigrationPlan plan = enumPlan(List.of("b", "d"), List.of("a", "b", "c", "d", "e"));

    assertThat(plan.upgradeOperations())
        .containsExactly(
            new AddEnumValue(MOOD, "a", "b", null, true),
            new AddEnumValue(MOOD, "c", null, "b", true),
            new AddEnumValue(MOOD, "e", null, null, true));
    assertThat(plan.downgradeOperations()).isEmpty();
  }

  @Test
  void a_type_without_some_of_its_values_is_made_anew() {
    MigrationPlan plan = enumPlan(List.of("a", "b"), List.of("a"));

    assertThat(plan.upgradeOperations())
        .hasSize(2)
        .last()
        .isEqualTo(new DropEnumType(
            MOOD.sibling("mood__old"),
            EnumType.of(MOOD.sibling("mood__old"), List.of("a", "b")),
            false));
    assertThat(plan.downgradeOperations()).hasSize(2).first().isInstanceOf(CreateEnumType.class);
  }

  @Test
  void enum_values_that_are_gone_or_moved_are_noted() {
    assertThat(enumPlan(List.of("a", "b"), List.of("a")).notes())
        .singleElement()
        .asString()
        .contains("no longer wants \"b\"");
    MigrationPlan moved = enumPlan(List.of("a", "b"), List.of("b", "a"));
    assertThat(moved.notes()).singleElement().asString().contains("order [b, a]");
    assertThat(moved.upgrade()).isEmpty();
  }

  @Test
  void constraints_without_a_name_get_one_that_fits() {
    Schema wanted = schema(
        "a_table_with_quite_a_long_name",
        op -> op.createTable("a_table_with_quite_a_long_name", t -> {
          t.column("id", bigint());
          t.constraint(new org.athanor.schema.PrimaryKey(null, List.of("id")));
        }));

    List<CommentedOperation> upgrade =
        plan(PlainDialect.able(), Schema.empty(), wanted).upgrade();

    Table table = ((CreateTable) upgrade.get(0).operation()).table();
    assertThat(table.constraints())
        .singleElement()
        .satisfies(c -> assertThat(c.name()).startsWith("pk_a_table_with").hasSize(30));
  }
}
