package org.athanor.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.dialect.Capabilities;
import org.athanor.error.AthanorException;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Index;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectFilterTest {
  private static final Schema ALL = new Schema(
      List.of(table("shop_order"), table("crm_lead"), table(QualifiedName.of("audit", "entry"))),
      List.of(Sequence.of(QualifiedName.of("shop_numbers"), SequenceOptions.DEFAULT)),
      List.of(),
      List.of(
          view("shop_report"),
          view("crm_report"),
          Namespace.of("audit"),
          comment("shop_order"),
          comment("crm_lead")));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      shop_*                 |               | shop_order shop_numbers shop_report shop_order
      table:shop_*           |               | shop_order shop_order
      table:*                | shop_*        | crm_lead audit.entry crm_lead
      table:*,view:crm_*     | shop_*        | crm_lead audit.entry crm_report crm_lead
      schema:audit           |               | audit.entry audit
      audit.*                |               | audit.entry
                             | schema:public | audit.entry audit
                             | shop_*,crm_*  | audit.entry audit
      public.crm_*           |               | crm_lead crm_report crm_lead
      comment:s*,table:crm_* |               | crm_lead
      comment:c*,table:crm_* |               | crm_lead crm_lead
      """)
  void patterns_choose_objects(String include, String exclude, String names) {
    ObjectFilter filter = filter(include, exclude).in("public");

    assertThat(names(filter.keep(ALL))).containsExactlyInAnyOrder(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"index:ix_*", "index:crm_lead.ix_*", "constraint:ck", "column:b", "table:crm_*"})
  void what_is_left_out_stays_as_it_is(String pattern) {
    Schema live = new Schema(List.of(table("crm_lead")), List.of(), List.of());
    Table bare = Table.builder(QualifiedName.of("crm_lead"))
        .column(Column.of("a", Types.integer()))
        .build();
    Schema wanted = new Schema(List.of(bare), List.of(), List.of());

    List<SchemaChange> all = changes(live, wanted);
    List<SchemaChange> ours = changes(live, filter("", pattern).leaving(live, wanted));

    assertThat(all).hasSize(3);
    assertThat(ours).hasSize(pattern.startsWith("table") ? 0 : 2).isSubsetOf(all);
  }

  @Test
  void a_table_of_another_service_is_neither_made_nor_dropped() {
    Schema live = new Schema(List.of(table("crm_lead")), List.of(), List.of());
    Schema wanted = new Schema(List.of(table("crm_call")), List.of(), List.of());

    assertThat(changes(live, filter("shop_*", "").leaving(live, wanted))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabel:x", "index:", "", ":x"})
  void a_pattern_that_means_nothing_is_refused(String pattern) {
    assertThatThrownBy(() -> ObjectPattern.parse(pattern))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.toText()).contains("GEN-040", "table"));
  }

  private static List<SchemaChange> changes(Schema live, Schema wanted) {
    return new Differ(new DiffOptions(
            new Capabilities(Set.of()), List.of(), DiffOptions.UnknownTables.REMOVE))
        .diff(live, wanted);
  }

  private static ObjectFilter filter(String include, String exclude) {
    return ObjectFilter.parse(list(include), list(exclude));
  }

  private static List<String> list(String patterns) {
    return patterns == null || patterns.isEmpty() ? List.of() : List.of(patterns.split(","));
  }

  private static List<String> names(Schema schema) {
    return Stream.of(
            schema.tables().stream().map(Table::name),
            schema.sequences().stream().map(Sequence::name),
            schema.objects().stream().map(SchemaObject::key).map(ObjectKey::table))
        .flatMap(each -> each)
        .map(QualifiedName::toString)
        .toList();
  }

  private static Table table(String name) {
    return table(QualifiedName.of(name));
  }

  private static Table table(QualifiedName name) {
    return Table.builder(name)
        .column(Column.of("a", Types.integer()))
        .column(Column.of("b", Types.integer()))
        .constraint(Check.of("ck", "a > 0"))
        .index(Index.of("ix_a", List.of("a")))
        .build();
  }

  private static View view(String name) {
    return View.of(QualifiedName.of(name), "SELECT 1");
  }

  private static ServerObject comment(String table) {
    ObjectKey owner = ObjectKey.of(ObjectKind.TABLE, QualifiedName.of(table));
    ObjectKey key = new ObjectKey(ObjectKind.COMMENT, QualifiedName.of(table), owner, List.of());
    return ServerObject.overwritten(key, "COMMENT ...", "COMMENT ...");
  }
}
