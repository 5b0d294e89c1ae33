package org.athanor.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.operation.ColumnPlace;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.athanor.schema.View;
import org.junit.jupiter.api.Test;

class DifferTest {
  private static final Capabilities ALL = new Capabilities(EnumSet.allOf(Capability.class));
  private static final Capabilities NONE = new Capabilities(Set.of());
  private static final QualifiedName T = QualifiedName.of("t");

  private static Table.Builder table(String name) {
    return Table.builder(QualifiedName.of(name)).column(Column.of("a", text()));
  }

  private static Schema schema(Table... tables) {
    return new Schema(List.of(tables), List.of(), List.of());
  }

  private static List<SchemaChange> diff(Table live, Table wanted) {
    return new Differ(DiffOptions.of(ALL)).diff(schema(live), schema(wanted));
  }

  private static List<SchemaChange> constraints(Constraint live, Constraint wanted) {
    return diff(
        table("t").constraint(live).build(), table("t").constraint(wanted).build());
  }

  @Test
  void a_wanted_constraint_without_name_is_met_by_one_of_the_same_structure() {
    assertThat(
            constraints(new PrimaryKey("t_pkey", List.of("a")), new PrimaryKey(null, List.of("a"))))
        .isEmpty();
    assertThat(constraints(
            UniqueConstraint.of("uk123", List.of("a")), UniqueConstraint.of(null, List.of("a"))))
        .isEmpty();
    assertThat(constraints(
            ForeignKey.of("fk123", List.of("a"), T, List.of("a")),
            ForeignKey.of(null, List.of("a"), T, List.of("a"))))
        .isEmpty();
    assertThat(constraints(Check.of("c", "a > 1"), Check.of(null, "a > 2"))).hasSize(2);
  }

  @Test
  void how_an_index_is_kept_counts_for_a_model_only_where_it_says_it() {
    IndexOptions tuned = IndexOptions.DEFAULT.with("fillfactor", "70").tablespace("fast");
    IndexOptions other = IndexOptions.DEFAULT.with("fillfactor", "90");
    Index plain = Index.of("ix", List.of("a"));
    Table live = table("t").index(plain.withOptions(tuned)).build();

    Table untold = table("t").index(plain).build();
    Table told = table("t").index(plain.withOptions(other)).build();
    assertThat(differToModel(live, untold)).isEmpty();
    assertThat(differToModel(live, told)).hasSize(2);
    assertThat(diff(live, untold)).hasSize(2);
    for (Constraint key : List.<Constraint>of(
        UniqueConstraint.of("uq", List.of("a")).withOptions(tuned),
        new PrimaryKey("pk", List.of("a")).withOptions(tuned),
        Exclusion.of("ex", "gist", List.of(new Exclusion.Element(IndexPart.column("a"), "=")))
            .withOptions(tuned))) {
      Table tunedKey = table("t").constraint(key).build();
      assertThat(differToModel(tunedKey, table("t").constraint(kept(key, other)).build()))
          .hasSize(2);
      Table plainKey = table("t").constraint(kept(key, IndexOptions.DEFAULT)).build();
      assertThat(differToModel(tunedKey, plainKey)).isEmpty();
      assertThat(diff(tunedKey, plainKey)).hasSize(2);
    }
  }

  private static Constraint kept(Constraint key, IndexOptions options) {
    if (key instanceof PrimaryKey primary) {
      return primary.withOptions(options);
    }
    return key instanceof UniqueConstraint unique
        ? unique.withOptions(options)
        : ((Exclusion) key).withOptions(options);
  }

  private static List<SchemaChange> differToModel(Table live, Table wanted) {
    return new Differ(new DiffOptions(ALL, List.of(), DiffOptions.UnknownTables.REMOVE))
        .diff(schema(live), schema(wanted));
  }

  @Test
  void the_options_of_a_table_count_for_scripts_and_not_for_a_model() {
    Table live = table("t").option("STRICT").build();
    Table wanted = table("t").build();
    assertThat(diff(live, wanted))
        .containsExactly(new SchemaChange.TableOptionsChanged(T, List.of("STRICT"), List.of()));
    assertThat(differToModel(live, wanted)).isEmpty();
  }

  @Test
  void how_an_index_is_kept_counts_between_databases_but_for_the_order_of_settings() {
    IndexOptions tuned = IndexOptions.DEFAULT.with("fillfactor", "70").with("fastupdate", "on");
    IndexOptions same = IndexOptions.DEFAULT.with("fastupdate", "on").with("fillfactor", "70");
    Index plain = Index.of("ix", List.of("a"));
    Table live = table("t").index(plain.withOptions(tuned)).build();
    PrimaryKey key = new PrimaryKey("pk", List.of("a"));

    assertThat(diff(live, table("t").index(plain.withOptions(same)).build())).isEmpty();
    assertThat(diff(live, table("t").index(plain).build())).hasSize(2);
    assertThat(constraints(key.withOptions(tuned), key)).hasSize(2);
  }

  @Test
  void a_table_whose_rows_are_spread_otherwise_is_made_again() {
    Table spread = table("t").option("PARTITION BY LIST (a)").build();

    assertThat(diff(table("t").build(), spread))
        .containsExactly(
            new SchemaChange.TableRemoved(table("t").build()), new SchemaChange.TableAdded(spread));
  }

  @Test
  void the_details_of_constraints_count() {
    ForeignKey key = ForeignKey.of("fk", List.of("a"), T, List.of("a"));
    UniqueConstraint unique = UniqueConstraint.of("uq", List.of("a"));
    Check check = Check.of("ck", "a > 1");
    Exclusion exclusion =
        Exclusion.of("ex", "gist", List.of(new Exclusion.Element(IndexPart.column("a"), "=")));

    assertThat(constraints(key, key.withMatch(ForeignKey.Match.FULL))).hasSize(2);
    assertThat(constraints(key, key.withOnDeleteColumns(List.of("a")))).hasSize(2);
    assertThat(constraints(unique, unique.withInclude(List.of("a")))).hasSize(2);
    assertThat(constraints(check, check.noInherit())).hasSize(2);
    assertThat(constraints(exclusion, exclusion.withWhere("a > 1"))).hasSize(2);
  }

  @Test
  void a_wanted_name_counts() {
    UniqueConstraint live = UniqueConstraint.of("old", List.of("a"));
    UniqueConstraint wanted = UniqueConstraint.of("new", List.of("a"));

    assertThat(constraints(live, wanted))
        .containsExactly(
            new SchemaChange.ConstraintRemoved(T, live),
            new SchemaChange.ConstraintAdded(T, wanted));
  }

  @Test
  void two_wanted_constraints_are_not_met_by_one() {
    Table live = table("t").constraint(Check.of("c", "a > 1")).build();
    Table wanted = table("t")
        .constraint(Check.of(null, "a > 1"))
        .constraint(Check.of(null, "a > 1"))
        .build();

    assertThat(diff(live, wanted)).hasSize(1);
  }

  @Test
  void a_constraint_of_a_wanted_name_is_not_taken_by_one_without_name() {
    Check named = Check.of("c2", "a > 1");
    Table live =
        table("t").constraint(named).constraint(Check.of("c1", "a > 1")).build();
    Table wanted =
        table("t").constraint(Check.of(null, "a > 1")).constraint(named).build();

    assertThat(diff(live, wanted)).isEmpty();
  }

  @Test
  void what_the_database_cannot_keep_never_differs() {
    Table live = table("t").primaryKey(new PrimaryKey(null, List.of("a"))).build();
    Table wanted = Table.builder(T)
        .column(Column.of("a", text()).withComment("words"))
        .primaryKey(new PrimaryKey("pk_t", List.of("a")))
        .comment("words")
        .build();

    assertThat(new Differ(DiffOptions.of(NONE)).diff(schema(live), schema(wanted)))
        .isEmpty();
    assertThat(diff(live, wanted)).hasSize(4);
  }

  private static Table columns(String... names) {
    Table.Builder table = Table.builder(T);
    List.of(names).forEach(name -> table.column(Column.of(name, text())));
    return table.build();
  }

  @Test
  void the_order_of_columns_counts_where_a_database_keeps_it_and_both_sides_say_it() {
    Table live = columns("a", "b", "c", "d");
    Table wanted = columns("d", "a", "b", "c");

    assertThat(diff(live, wanted))
        .containsExactly(new SchemaChange.ColumnMoved(T, "d", ColumnPlace.before("a")));
    assertThat(differToModel(live, wanted)).isEmpty();
    assertThat(new Differ(DiffOptions.of(NONE)).diff(schema(live), schema(wanted)))
        .isEmpty();
  }

  @Test
  void a_column_that_is_added_goes_where_it_stands_unless_that_is_the_end() {
    Table wanted = columns("first", "a", "between", "b", "last");

    assertThat(diff(columns("gone", "a", "b"), wanted))
        .filteredOn(SchemaChange.ColumnAdded.class::isInstance)
        .extracting(change -> ((SchemaChange.ColumnAdded) change).place())
        .containsExactly(ColumnPlace.before("gone"), ColumnPlace.after("a"), null);
  }

  @Test
  void an_altered_column_says_in_what() {
    Table wanted =
        Table.builder(T).column(Column.of("a", bigint()).withNullable(false)).build();

    assertThat(diff(table("t").build(), wanted))
        .singleElement()
        .isInstanceOfSatisfying(SchemaChange.ColumnAltered.class, c -> {
          assertThat(c.edits().type().newValue()).contains(bigint());
          assertThat(c.edits().nullable().newValue()).contains(false);
          assertThat(c.edits().defaultValue().isSet()).isFalse();
        });
  }

  @Test
  void rows_that_were_never_checked_count_where_both_sides_say_so() {
    Table live = table("t").constraint(new Check("ck", "a > ''", false)).build();
    Table wanted = table("t").constraint(new Check("ck", "a > ''", true)).build();
    DiffOptions model = new DiffOptions(ALL, List.of(), DiffOptions.UnknownTables.REMOVE);

    assertThat(new Differ(model).diff(schema(live), schema(wanted))).isEmpty();
    assertThat(diff(live, wanted))
        .containsExactly(new SchemaChange.ConstraintValidated(T, new Check("ck", "a > ''", false)));
    assertThat(diff(wanted, live)).hasSize(2);
  }

  @Test
  void other_objects_are_compared_by_what_tells_them_apart() {
    View one = View.of(QualifiedName.of("v"), "SELECT 1");
    View other = one.withQuery("SELECT 2");
    View gone = View.of(QualifiedName.of("w"), "SELECT 3");
    Schema live = Schema.empty().withObjects(List.of(one, gone));
    Schema wanted = Schema.empty().withObjects(List.of(other));

    assertThat(new Differ(DiffOptions.of(ALL)).diff(live, wanted))
        .containsExactly(
            new SchemaChange.ObjectAltered(one, other), new SchemaChange.ObjectRemoved(gone));
    assertThat(new Differ(new DiffOptions(ALL, List.of(), DiffOptions.UnknownTables.REMOVE))
            .diff(live, wanted))
        .isEmpty();
  }

  @Test
  void unknown_objects_are_left_when_asked() {
    Schema live =
        new Schema(List.of(table("t").build()), List.of(), List.of(EnumType.of(T, List.of("x"))));
    DiffOptions leave = new DiffOptions(ALL, List.of(), DiffOptions.UnknownTables.LEAVE);

    assertThat(new Differ(leave).diff(live, Schema.empty())).isEmpty();
    assertThat(new Differ(DiffOptions.of(ALL)).diff(live, Schema.empty())).hasSize(2);
  }

  @Test
  void ignored_tables_are_nobodys_business() {
    DiffOptions options = new DiffOptions(ALL, List.of("qrtz_*"), DiffOptions.UnknownTables.REMOVE);
    Schema live = schema(table("qrtz_jobs").build(), table("t").build());

    assertThat(new Differ(options).diff(live, schema(table("t").build()))).isEmpty();
    assertThat(new Differ(options).diff(Schema.empty(), live))
        .containsExactly(new SchemaChange.TableAdded(table("t").build()));
  }

  @Test
  void equal_names_in_two_schemas_are_two_tables() {
    Table other = Table.builder(QualifiedName.of("s", "t")).build();

    assertThat(new Differ(DiffOptions.of(ALL))
            .diff(schema(table("t").build()), schema(table("t").build(), other)))
        .containsExactly(new SchemaChange.TableAdded(other));
  }

  private static ServerObject attribute(ObjectKind kind, ObjectKey of) {
    ObjectKey key = new ObjectKey(kind, QualifiedName.of("app"), of, List.of());
    return ServerObject.overwritten(key, "make " + kind, "unmake " + kind);
  }

  private static Schema with(Schema schema, SchemaObject... objects) {
    return schema.withObjects(List.of(objects));
  }

  @Test
  void an_owner_that_the_wanted_side_does_not_name_stays() {
    Schema tables = schema(table("t").build());
    SchemaObject owner = attribute(ObjectKind.OWNER, ObjectKey.of(ObjectKind.TABLE, T));
    SchemaObject owned = new Namespace("s", "app", null);
    Differ differ = new Differ(DiffOptions.of(ALL));

    assertThat(differ.diff(with(tables, owner, owned), with(tables, Namespace.of("s"))))
        .isEmpty();
    assertThat(differ.diff(with(tables, Namespace.of("s")), with(tables, owner, owned)))
        .extracting(Object::getClass)
        .containsExactly(SchemaChange.ObjectAltered.class, SchemaChange.ObjectAdded.class);
    assertThat(differ.diff(with(tables, owner), schema()))
        .contains(new SchemaChange.ObjectRemoved(owner));
  }

  @Test
  void initial_privileges_count_for_what_is_new_alone() {
    Schema tables = schema(table("t").build());
    SchemaObject initial =
        attribute(ObjectKind.INITIAL_PRIVILEGES, ObjectKey.of(ObjectKind.TABLE, T));
    Differ differ = new Differ(DiffOptions.of(ALL));

    assertThat(differ.diff(tables, with(tables, initial))).isEmpty();
    assertThat(differ.diff(with(tables, initial), tables)).isEmpty();
    assertThat(differ.diff(schema(), with(tables, initial)))
        .contains(new SchemaChange.ObjectAdded(initial));
  }

  @Test
  void a_thousand_tables_in_another_order_are_equal() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      tables.add(large("t" + i));
    }
    Schema live = new Schema(tables, List.of(), List.of());
    Collections.reverse(tables);
    Schema wanted = new Schema(tables, List.of(), List.of());
    Differ differ = new Differ(DiffOptions.of(ALL));

    assertThat(differ.diff(live, wanted)).isEmpty();
  }

  private static Table large(String name) {
    Table.Builder builder = Table.builder(QualifiedName.of(name));
    for (int i = 0; i < 10; i++) {
      builder.column(Column.of("c" + i, bigint()));
    }
    builder.primaryKey(new PrimaryKey("pk_" + name, List.of("c0")));
    builder.constraint(ForeignKey.of("fk_" + name, List.of("c1"), T, List.of("c0")));
    builder.index(Index.of("ix1_" + name, List.of("c2")));
    return builder.index(Index.of("ix2_" + name, List.of("c3"))).build();
  }
}
