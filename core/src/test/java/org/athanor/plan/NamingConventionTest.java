package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateTable;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexPart;
import org.athanor.schema.NamingTemplates;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

final class NamingConventionTest {
  private static final Table INVOICE = Table.builder(QualifiedName.of("invoice"))
      .column(Column.of("id", Types.bigint()))
      .column(Column.of("status", Types.text()))
      .column(Column.of("paid_on", Types.date()))
      .build();

  private final NamingConvention convention = new NamingConvention(PlainDialect.able());

  @Test
  void keys_are_named_after_table_and_columns() {
    assertThat(name(new PrimaryKey(null, List.of("id")))).isEqualTo("pk_invoice");
    assertThat(name(UniqueConstraint.of(null, List.of("id", "status"))))
        .isEqualTo("uq_invoice_id_status");
    assertThat(name(ForeignKey.of(null, List.of("id"), INVOICE.name(), List.of("id"))))
        .isEqualTo("fk_invoice_id");
  }

  @Test
  void templates_say_what_names_are_made_of() {
    NamingTemplates templates = NamingTemplates.DEFAULT
        .withPrimaryKey("{table}_pk")
        .withUnique("{table}_{column}_key")
        .withForeignKey("fk_{table}_{target}")
        .withCheck("$1_{columns}")
        .withExclusion("{table}_excl");
    NamingConvention told = new NamingConvention(PlainDialect.able(), templates);
    List<Constraint> constraints = List.of(
        new PrimaryKey(null, List.of("id")),
        UniqueConstraint.of(null, List.of("id", "status")),
        ForeignKey.of(null, List.of("id"), QualifiedName.of("sales", "order"), List.of()),
        Check.of(null, "id > 0"),
        Exclusion.of(null, null, List.of(new Exclusion.Element(IndexPart.column("id"), "="))));

    assertThat(constraints.stream().map(c -> told.named(INVOICE, c, Set.of()).name()))
        .containsExactly(
            "invoice_pk", "invoice_id_key", "fk_invoice_order", "$1_id", "invoice_excl");
  }

  @Test
  void a_template_with_an_unknown_token_is_refused() {
    assertThatThrownBy(() -> NamingTemplates.DEFAULT.withCheck("ck_{tabel}"))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CFG_002))
        .hasMessageContaining("\"{tabel}\"");
  }

  @Test
  void operations_get_names_where_they_have_none() {
    UniqueConstraint unique = UniqueConstraint.of(null, List.of("number"));
    Check own = Check.of("mine", "total > 0");
    QualifiedName invoice = INVOICE.name();
    Column number = Column.of("number", Types.text());
    Table table = INVOICE.toBuilder()
        .column(number)
        .constraint(unique)
        .constraint(UniqueConstraint.of("uq_invoice_number", List.of("id")))
        .constraint(own)
        .build();
    AddConstraint add = new AddConstraint(invoice, unique, false, "ix");
    List<Operation> recorded = List.of(
        new CreateTable(table, true),
        new Autocommit(List.of(add)),
        new BatchAlterTable(invoice, List.of(add), BatchAlterTable.Recreate.NEVER, table),
        new AddConstrainedColumn(QualifiedName.of("line"), number, List.of(unique, own), true));

    List<Operation> named = new NamedOperations(convention).of(recorded);

    assertThat(((CreateTable) named.get(0)).table().uniqueConstraints())
        .extracting(UniqueConstraint::name)
        .containsExactly("uq_invoice_number_2", "uq_invoice_number");
    assertThat(((CreateTable) named.get(0)).table().checks()).containsExactly(own);
    assertThat(named.get(1))
        .isEqualTo(new Autocommit(List.of(
            new AddConstraint(invoice, unique.withName("uq_invoice_number_3"), false, "ix"))));
    assertThat(((BatchAlterTable) named.get(2)).copyFrom()).isEqualTo(table);
    assertThat(((AddConstrainedColumn) named.get(3)).constraints())
        .containsExactly(unique.withName("uq_line_number"), own);
    assertThat(new NamedOperations(convention).of(named)).isEqualTo(named);
  }

  @Test
  void a_check_keeps_its_name_when_its_text_changes() {
    assertThat(name(Check.of(null, "status in ('NEW', 'PAID')"))).isEqualTo("ck_invoice_status");
    assertThat(name(Check.of(null, "(\"status\")::text = 'id' OR status IS NULL")))
        .isEqualTo("ck_invoice_status");
    assertThat(name(Check.of(null, "status <> 'PAID' or paid_on is not null")))
        .isEqualTo("ck_invoice_status_paid_on");
  }

  @Test
  void a_check_that_names_no_column_is_told_apart_by_its_text() {
    assertThat(name(Check.of(null, "1 = 1")))
        .startsWith("ck_invoice_")
        .isNotEqualTo(name(Check.of(null, "2 = 2")));
  }

  @Test
  void a_name_that_is_taken_gets_a_number() {
    Constraint named = convention.named(
        INVOICE,
        Check.of(null, "status <> ''"),
        Set.of("ck_invoice_status", "ck_invoice_status_2"));

    assertThat(named.name()).isEqualTo("ck_invoice_status_3");
  }

  @Test
  void a_name_that_somebody_chose_stays() {
    Constraint chosen = Check.of("mine", "status <> ''");

    assertThat(convention.named(INVOICE, chosen, Set.of("mine"))).isSameAs(chosen);
  }

  private String name(Constraint constraint) {
    return String.valueOf(convention.named(INVOICE, constraint, Set.of()).name());
  }
}
