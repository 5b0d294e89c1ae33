package org.athanor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.bigint;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.junit.jupiter.api.Test;

final class SchemaMappingTest {
  private static final QualifiedName MOOD = QualifiedName.of("app", "mood");
  private static final QualifiedName CUSTOMER = QualifiedName.of("app", "customer");
  private static final QualifiedName SEQUENCE = QualifiedName.of("app", "no");

  private static Schema model() {
    Column id = Column.of("id", bigint());
    Table customer = Table.builder(CUSTOMER)
        .column(id)
        .column(Column.of("moods", new DataType.Array(new DataType.Named(MOOD))))
        .build();
    Table invoice = Table.builder(QualifiedName.of("invoice"))
        .column(id.withDefault(new ColumnDefault.Expression("nextval('app.no')")))
        .constraint(ForeignKey.of("fk", List.of("id"), CUSTOMER, List.of("id")))
        .build();
    return new Schema(
            List.of(customer, invoice),
            List.of(Sequence.of(SEQUENCE, SequenceOptions.DEFAULT)),
            List.of(EnumType.of(MOOD, List.of("good", "bad"))))
        .withRenames(List.of(Rename.table(CUSTOMER, "client")));
  }

  @Test
  void names_that_stand_by_themselves_follow() {
    Schema mapped = SchemaMapping.parse(List.of("app=tenant_1")).of(model(), "public");

    QualifiedName customer = QualifiedName.of("tenant_1", "customer");
    assertThat(mapped.tables().stream().map(Table::name))
        .containsExactly(QualifiedName.of("invoice"), customer);
    assertThat(mapped.table(customer).orElseThrow().columns().get(1).type())
        .isEqualTo(new DataType.Array(new DataType.Named(QualifiedName.of("tenant_1", "mood"))));
    assertThat(mapped.tables().get(0).foreignKeys().get(0).target()).isEqualTo(customer);
    assertThat(mapped.sequence(QualifiedName.of("tenant_1", "no"))).isPresent();
    assertThat(mapped.enumType(QualifiedName.of("tenant_1", "mood"))).isPresent();
    assertThat(mapped.renames()).containsExactly(Rename.table(customer, "client"));
  }

  @Test
  void the_default_schema_is_mapped_by_its_name_and_to_it() {
    Schema there = SchemaMapping.parse(List.of("public=tenant_1")).of(model(), "public");
    assertThat(there.table(QualifiedName.of("tenant_1", "invoice"))).isPresent();
    assertThat(there.table(CUSTOMER)).isPresent();

    Schema back = SchemaMapping.parse(List.of("app=public")).of(model(), "public");
    assertThat(back.table(QualifiedName.of("customer"))).isPresent();
  }

  @Test
  void a_schema_in_which_the_model_has_nothing_is_refused() {
    SchemaMapping slip = SchemaMapping.parse(List.of("ap=tenant_1"));

    assertThatThrownBy(() -> slip.of(model(), "public"))
        .hasMessage("No schema \"ap\" is wanted, so none is mapped.")
        .extracting(error -> ((AthanorException) error).evidence())
        .isEqualTo(List.of("the model has app, public"));
    assertThat(slip.of(Schema.empty(), "public").tables()).isEmpty();
  }

  @Test
  void a_text_that_names_a_schema_is_told() {
    SchemaMapping mapping = SchemaMapping.parse(List.of("app=tenant_1"));

    assertThat(mapping.mentions(mapping.of(model(), "public")))
        .containsExactly("table \"invoice\" names the schema \"app\" in a text, which is not mapped"
            + " to \"tenant_1\": read it");
    assertThat(SchemaMapping.parse(List.of("ap=tenant_1")).mentions(model())).isEmpty();
  }

  @Test
  void what_maps_nothing_or_two_to_one_is_refused() {
    for (List<String> wrong :
        List.of(List.of("app"), List.of("=x"), List.of("a=x", "a=y"), List.of("a=x", "b=x"))) {
      assertThatThrownBy(() -> SchemaMapping.parse(wrong)).hasMessageContaining("map");
    }
    assertThat(SchemaMapping.parse(List.of("a=b", "b=a")).names()).hasSize(2);
  }
}
