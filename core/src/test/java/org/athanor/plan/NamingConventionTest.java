package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
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
