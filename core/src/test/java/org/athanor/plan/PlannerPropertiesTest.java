package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropTable;
import org.athanor.operation.Operation;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan, over pairs of schemas that overlap everywhere. */
class PlannerPropertiesTest {
  private static final int PAIRS = 500;

  private final Simulator simulator = new Simulator();

  static List<PlainDialect> dialects() {
    return List.of(PlainDialect.able(), PlainDialect.rebuilding());
  }

  private static MigrationPlan plan(PlainDialect dialect, Schema live, Schema wanted) {
    return new Planner(dialect).plan(differ(dialect).diff(live, wanted), live, wanted);
  }

  private static Differ differ(PlainDialect dialect) {
    return new Differ(DiffOptions.of(dialect.capabilities()));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void the_upgrade_makes_up_every_difference_and_the_downgrade_takes_it_back(PlainDialect dialect) {
    RandomSchemas schemas = new RandomSchemas(42);
    for (int i = 0; i < PAIRS; i++) {
      Schema live = schemas.next();
      Schema wanted = schemas.next();
      MigrationPlan plan = plan(dialect, live, wanted);

      Schema up = simulator.apply(live, plan.upgradeOperations());
      assertThat(differ(dialect).diff(up, wanted)).isEmpty();
      Schema back = simulator.apply(up, plan.downgradeOperations());
      assertThat(differ(dialect).diff(back, live)).isEmpty();
    }
  }

  @Test
  void no_foreign_key_ever_points_at_a_table_that_is_not_there() {
    RandomSchemas schemas = new RandomSchemas(7);
    for (int i = 0; i < PAIRS; i++) {
      Schema live = schemas.next();
      MigrationPlan plan = plan(PlainDialect.able(), live, schemas.next());

      List<Operation> both = new ArrayList<>(plan.upgradeOperations());
      both.addAll(plan.downgradeOperations());
      Schema now = live;
      for (Operation operation : both) {
        now = simulator.apply(now, List.of(operation));
        assertKeysHold(now, operation);
      }
    }
  }

  private static void assertKeysHold(Schema schema, Operation cause) {
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        assertThat(schema.table(key.target()))
            .as("%s of %s after %s", key, table.name(), cause)
            .isPresent();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void the_order_in_which_schemas_were_read_does_not_matter(PlainDialect dialect) {
    RandomSchemas schemas = new RandomSchemas(11);
    for (int i = 0; i < PAIRS; i++) {
      Schema live = schemas.next();
      Schema wanted = schemas.next();

      assertThat(plan(dialect, shuffled(live), shuffled(wanted)))
          .isEqualTo(plan(dialect, live, wanted));
    }
  }

  private static Schema shuffled(Schema schema) {
    List<Table> tables = new ArrayList<>(schema.tables());
    java.util.Collections.reverse(tables);
    return new Schema(tables, schema.sequences(), schema.enumTypes());
  }

  @Test
  void equal_schemas_need_no_plan() {
    RandomSchemas schemas = new RandomSchemas(3);
    for (int i = 0; i < PAIRS; i++) {
      Schema schema = schemas.next();
      assertThat(plan(PlainDialect.able(), schema, schema).upgrade()).isEmpty();
    }
  }

  @Test
  void every_loss_is_named() {
    RandomSchemas schemas = new RandomSchemas(5);
    for (int i = 0; i < PAIRS; i++) {
      MigrationPlan plan = plan(PlainDialect.able(), schemas.next(), schemas.next());
      Set<QualifiedName> dropped = new HashSet<>();
      for (Operation operation : plan.upgradeOperations()) {
        if (operation instanceof DropTable drop) {
          dropped.add(drop.table());
        }
      }
      assertThat(plan.destructive())
          .containsAll(dropped.stream()
              .map(t -> "drops table \"" + t + "\" and its rows")
              .toList());
    }
  }

  @Test
  void keys_that_close_a_cycle_are_added_after_the_tables() {
    Table a = Table.builder(QualifiedName.of("a"))
        .constraint(ForeignKey.of("fk_a", List.of("b"), QualifiedName.of("b"), List.of()))
        .build();
    Table b = Table.builder(QualifiedName.of("b"))
        .constraint(ForeignKey.of("fk_b", List.of("a"), QualifiedName.of("a"), List.of()))
        .build();
    Schema wanted = new Schema(List.of(b, a), List.of(), List.of());

    List<Operation> upgrade = plan(PlainDialect.able(), Schema.empty(), wanted).upgradeOperations();

    Constraint key = a.foreignKeys().get(0);
    assertThat(upgrade)
        .containsExactly(
            new CreateTable(Table.builder(a.name()).build(), false),
            new CreateTable(b, false),
            new AddConstraint(a.name(), key));
  }
}
