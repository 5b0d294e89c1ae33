package org.athanor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ConstraintReference;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/** The very constraint that had no name may have another one, and nothing else. */
final class GivenNamesTest {
  private static final QualifiedName ORDERS = QualifiedName.of("orders");
  private static final GivenNames NAMES =
      new GivenNames(List.of(new ConstraintReference(ORDERS, "uq_orders_net")));

  @Test
  void the_constraint_that_was_named_by_the_server_gets_the_name() {
    Schema rewritten = orders("uq_orders_net", "net", "ck");
    assertThat(NAMES.in(orders("orders_net_key", "net", "ck"), rewritten)).isEqualTo(rewritten);
  }

  @Test
  void another_constraint_that_is_renamed_still_differs() {
    Schema original = orders("orders_net_key", "net", "ck");
    assertThat(NAMES.in(original, orders("uq_orders_net", "net", "other")))
        .isEqualTo(orders("uq_orders_net", "net", "ck"));
    assertThat(NAMES.in(original, orders("uq_orders", "net", "ck"))).isEqualTo(original);
  }

  @Test
  void a_constraint_that_says_something_else_still_differs() {
    Schema original = orders("orders_net_key", "net", "ck");
    assertThat(NAMES.in(original, orders("uq_orders_net", "id", "ck"))).isEqualTo(original);
  }

  @Test
  void a_constraint_that_stays_beside_it_keeps_its_name() {
    Table both = table("orders_net_key", "net", "ck").toBuilder()
        .constraint(UniqueConstraint.of("uq_orders_net", List.of("net")))
        .build();
    Schema original = orders("orders_net_key", "net", "ck");
    assertThat(NAMES.in(original, Schema.empty().withTables(List.of(both)))).isEqualTo(original);
  }

  @Test
  void a_constraint_of_another_table_keeps_its_name() {
    GivenNames others = new GivenNames(
        List.of(new ConstraintReference(QualifiedName.of("notes"), "uq_orders_net")));
    Schema original = orders("orders_net_key", "net", "ck");
    assertThat(others.in(original, orders("uq_orders_net", "net", "ck"))).isEqualTo(original);
  }

  private static Schema orders(String unique, String column, String check) {
    return Schema.empty().withTables(List.of(table(unique, column, check)));
  }

  private static Table table(String unique, String column, String check) {
    return Table.builder(ORDERS)
        .column(Column.of("id", Types.bigint()))
        .column(Column.of("net", Types.integer()))
        .constraint(UniqueConstraint.of(unique, List.of(column)))
        .constraint(Check.of(check, "net > 0"))
        .build();
  }
}
