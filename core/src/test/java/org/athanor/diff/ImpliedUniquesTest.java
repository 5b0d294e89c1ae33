package org.athanor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.schema.Column;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

class ImpliedUniquesTest {
  private static final PrimaryKey KEY = new PrimaryKey("pk", List.of("id"));
  private static final UniqueConstraint SAME = UniqueConstraint.of("uq_id", List.of("id"));
  private static final UniqueConstraint CODE = UniqueConstraint.of("uq_code", List.of("code"));

  private static Table table(List<UniqueConstraint> uniques) {
    Table.Builder table = Table.builder(QualifiedName.of("t"))
        .column(Column.of("id", Types.bigint()))
        .column(Column.of("code", Types.text()))
        .primaryKey(KEY);
    uniques.forEach(table::constraint);
    return table.build();
  }

  private static Schema schema(UniqueConstraint... uniques) {
    return new Schema(List.of(table(List.of(uniques))), List.of(), List.of());
  }

  private static List<UniqueConstraint> asked(Schema model, Schema live) {
    return ImpliedUniques.leftOut(model, live).tables().get(0).uniqueConstraints();
  }

  @Test
  void a_repeated_primary_key_is_not_asked_for() {
    assertThat(asked(schema(SAME, CODE), Schema.empty())).containsExactly(CODE);
    assertThat(asked(schema(SAME, CODE), schema(CODE))).containsExactly(CODE);
  }

  @Test
  void one_that_stands_is_wanted_still() {
    assertThat(asked(schema(SAME), schema(UniqueConstraint.of("other", List.of("id")))))
        .containsExactly(SAME);
  }

  @Test
  void equal_unique_constraints_are_asked_for_once() {
    UniqueConstraint again = UniqueConstraint.of("uq_again", List.of("code"));

    assertThat(asked(schema(CODE, again), schema())).containsExactly(CODE);
    assertThat(asked(schema(CODE, again), schema(CODE))).containsExactly(CODE);
    assertThat(asked(schema(CODE, again), schema(CODE, again))).containsExactly(CODE, again);
  }

  @Test
  void another_order_of_columns_is_another_key() {
    UniqueConstraint both = UniqueConstraint.of("a", List.of("id", "code"));
    UniqueConstraint turned = UniqueConstraint.of("b", List.of("code", "id"));

    assertThat(asked(schema(both, turned), Schema.empty())).containsExactly(both, turned);
  }
}
