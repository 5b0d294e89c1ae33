package org.athanor.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.diff.DiffOptions;
import org.athanor.error.AthanorException;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

class RenameSearchTest {
  private static final DiffOptions ALL =
      DiffOptions.of(new Capabilities(EnumSet.allOf(Capability.class)));
  private static final QualifiedName T = QualifiedName.of("t");

  private static Table.Builder table(String name, String... columns) {
    Table.Builder table = Table.builder(QualifiedName.of(name)).column(Column.of("id", bigint()));
    for (String column : columns) {
      table.column(Column.of(column, text()));
    }
    return table;
  }

  private static Schema schema(Table.Builder... tables) {
    List<Table> built = List.of(tables).stream().map(Table.Builder::build).toList();
    return new Schema(built, List.of(), List.of());
  }

  private static Renames find(Schema live, Schema wanted, RenameHints hints) {
    return new RenameSearch(ALL).find(live, wanted, hints);
  }

  private static Renames find(Schema live, Schema wanted) {
    return find(live, wanted, RenameHints.NONE);
  }

  private static RenameHints typed(String... renames) {
    return new RenameHints(
        List.of(renames).stream().map(TypedRename::parse).toList(),
        Map.of(),
        RenameHints.Unanswered.ASK);
  }

  @Test
  void a_column_gone_and_one_come_are_asked_for_and_never_guessed() {
    Renames found = find(schema(table("t", "mail", "other")), schema(table("t", "email", "other")));

    assertThat(found.operations()).isEmpty();
    assertThat(found.questions()).hasSize(1);
    assertThat(found.questions().get(0).id()).isEqualTo("column t.email");
    assertThat(found.questions().get(0).candidates()).containsExactly("mail");
    assertThat(found.questions().get(0).text())
        .isEqualTo("Is column \"email\" of \"t\" a new name of \"mail\"?");
  }

  @Test
  void columns_of_unrelated_types_are_not_asked_for() {
    Schema live = schema(table("t", "mail"));
    Schema wanted = schema(table("t").column(Column.of("size", bigint())));

    assertThat(find(live, wanted).questions()).isEmpty();
  }

  @Test
  void an_answer_renames_and_the_answer_no_does_not() {
    Schema live = schema(table("t", "mail"));
    Schema wanted = schema(table("t", "email"));

    Renames yes =
        find(live, wanted, RenameHints.NONE.with(Map.of("column t.email", Optional.of("mail"))));
    assertThat(yes.operations()).containsExactly(new RenameColumn(T, "mail", "email"));
    assertThat(yes.live()).isEqualTo(wanted);
    Renames no =
        find(live, wanted, RenameHints.NONE.with(Map.of("column t.email", Optional.empty())));
    assertThat(no.operations()).isEmpty();
    assertThat(no.questions()).isEmpty();
  }

  @Test
  void an_answer_that_is_no_candidate_leaves_the_question_open() {
    Renames found = find(
        schema(table("t", "mail")),
        schema(table("t", "email")),
        RenameHints.NONE.with(Map.of("column t.email", Optional.of("nowhere"))));

    assertThat(found.operations()).isEmpty();
    assertThat(found.questions()).hasSize(1);
  }

  @Test
  void columns_are_asked_for_once_their_table_has_its_new_name() {
    Schema live = schema(table("client", "name", "mail"));
    Schema wanted = schema(table("customer", "name", "email"));

    assertThat(find(live, wanted).questions())
        .extracting(RenameQuestion::id)
        .containsExactly("table customer");
    assertThat(find(live, wanted, typed("client=customer")).questions())
        .extracting(RenameQuestion::id)
        .containsExactly("column customer.email");
  }

  @Test
  void typed_renames_name_a_part_by_the_old_or_the_new_table() {
    Schema live = schema(table("client", "mail"));
    Schema wanted = schema(table("customer", "email"));
    QualifiedName customer = QualifiedName.of("customer");

    for (String column : List.of("client.mail=email", "customer.mail=customer.email")) {
      assertThat(find(live, wanted, typed("client=customer", column)).operations())
          .containsExactly(
              new RenameTable(QualifiedName.of("client"), "customer"),
              new RenameColumn(customer, "mail", "email"));
    }
  }

  @Test
  void a_typed_rename_of_nothing_or_of_several_things_is_refused() {
    Schema live = schema(table("t", "a"), table("u", "a"));
    Schema wanted = schema(table("t", "b"), table("u", "b"));

    assertThatThrownBy(() -> find(live, wanted, typed("x=b")))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("--rename x=b fits nothing that is gone");
    assertThatThrownBy(() -> find(live, wanted, typed("a=b")))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("may mean several things");
    assertThatThrownBy(() -> TypedRename.parse("nothing"))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("names no rename");
  }

  @Test
  void names_move_on_in_a_chain_whatever_the_order_of_what_was_said() {
    Schema live = schema(table("t", "a", "b"));
    Schema wanted = schema(table("t", "b", "c"))
        .withRenames(List.of(
            Rename.part(Rename.Kind.COLUMN, T, "a", "b"),
            Rename.part(Rename.Kind.COLUMN, T, "b", "c")));

    assertThat(find(live, wanted).operations())
        .containsExactly(new RenameColumn(T, "b", "c"), new RenameColumn(T, "a", "b"));
  }

  @Test
  void what_is_renamed_already_is_left_and_told() {
    Schema wanted = schema(table("t", "email"))
        .withRenames(List.of(Rename.part(Rename.Kind.COLUMN, T, "mail", "email")));

    Renames found = find(schema(table("t", "email")), wanted);
    assertThat(found.operations()).isEmpty();
    assertThat(found.findings())
        .containsExactly("column \"email\" of \"t\" was \"mail\": it is renamed already, so what"
            + " says so can go");
    assertThat(find(Schema.empty(), wanted).findings()).isEmpty();
  }

  @Test
  void what_has_both_names_is_left_and_told() {
    Schema both = schema(table("t", "mail", "email"));
    Schema wanted = both.withRenames(List.of(Rename.part(Rename.Kind.COLUMN, T, "mail", "email")));

    assertThat(find(both, wanted).operations()).isEmpty();
    assertThat(find(both, wanted).findings().get(0)).endsWith("so neither is renamed");
  }

  @Test
  void equal_definitions_under_other_names_are_renamed_without_a_question() {
    Schema live = schema(table("t", "a")
        .index(Index.of("ix_old", List.of("a")))
        .constraint(Check.of("ck_old", "a <> ''"))
        .constraint(UniqueConstraint.of("uq_old", List.of("a"))));
    Schema wanted = schema(table("t", "a")
        .index(Index.of("ix_new", List.of("a")))
        .constraint(Check.of("ck_new", "a <> ''"))
        .constraint(UniqueConstraint.of(null, List.of("a"))));

    assertThat(find(live, wanted).operations())
        .containsExactly(
            new RenameConstraint(T, "ck_old", "ck_new"), new RenameIndex(T, "ix_old", "ix_new"));
    DiffOptions none = DiffOptions.of(new Capabilities(Set.of()));
    assertThat(new RenameSearch(none).find(live, wanted, RenameHints.NONE).operations())
        .isEmpty();
  }

  @Test
  void equal_definitions_are_left_where_several_are_the_same() {
    Schema live = schema(table("t", "a")
        .index(Index.of("ix_1", List.of("a")))
        .index(Index.of("ix_2", List.of("a"))));
    Schema wanted = schema(table("t", "a").index(Index.of("ix_new", List.of("a"))));

    assertThat(find(live, wanted).operations()).isEmpty();
  }

  @Test
  void values_of_enum_types_are_asked_for_and_renamed() {
    QualifiedName name = QualifiedName.of("status");
    Schema live =
        new Schema(List.of(), List.of(), List.of(EnumType.of(name, List.of("active", "pending"))));
    Schema wanted =
        new Schema(List.of(), List.of(), List.of(EnumType.of(name, List.of("active", "waiting"))));

    assertThat(find(live, wanted).questions())
        .extracting(RenameQuestion::id)
        .containsExactly("value status.waiting");
    assertThat(find(live, wanted, typed("status.pending=waiting")).operations())
        .containsExactly(new RenameEnumValue(name, "pending", "waiting"));
  }

  @Test
  void tables_that_have_little_in_common_are_not_asked_for() {
    Schema live = schema(table("a", "x", "y", "z"));
    Schema wanted = schema(table("b", "p", "q", "r"));

    assertThat(find(live, wanted).questions()).isEmpty();
    RenameHints none = new RenameHints(List.of(), Map.of(), RenameHints.Unanswered.DROP_AND_ADD);
    assertThat(
            find(schema(table("t", "mail")), schema(table("t", "email")), none).questions())
        .isEmpty();
  }
}
