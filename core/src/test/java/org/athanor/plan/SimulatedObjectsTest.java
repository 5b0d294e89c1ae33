package org.athanor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.integer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.athanor.migration.Operations;
import org.athanor.operation.Operation;
import org.athanor.operation.Reversal;
import org.athanor.schema.Column;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.schema.View;
import org.junit.jupiter.api.Test;

class SimulatedObjectsTest {
  private static final Table INVOICE = Table.builder(QualifiedName.of("invoice"))
      .column(Column.of("day", integer()))
      .build();
  private static final View VIEW = View.of(QualifiedName.of("v"), "SELECT 1");

  private static Schema schema(SchemaObject... objects) {
    return new Schema(List.of(INVOICE), List.of(), List.of(), Arrays.asList(objects));
  }

  private static Schema after(Schema before, Consumer<Operations> recording) {
    return new Simulator().apply(before, Operations.record(recording));
  }

  @Test
  void objects_come_change_and_go() {
    assertThat(after(schema(), op -> op.createView("v", "SELECT 1"))).isEqualTo(schema(VIEW));
    assertThat(after(schema(VIEW), op -> op.replaceView("v").to(v -> v.as("SELECT 2"))))
        .isEqualTo(schema(VIEW.withQuery("SELECT 2")));
    assertThat(after(schema(VIEW), op -> op.dropView("v"))).isEqualTo(schema());
  }

  @Test
  void every_reverse_leads_back() {
    List<Operation> operations = Operations.record(op -> {
      op.createFunction("f", f -> f.returns(integer()).language("sql").as("SELECT 1"));
      op.createTrigger("invoice", "t", g -> g.after(Trigger.Action.INSERT).as("x"));
      op.enableRowSecurity("invoice");
      op.forceRowSecurity("invoice");
      op.createPolicy("invoice", "p", p -> p.using("true"));
      op.createSchema("s");
      op.createDomain("d", d -> d.as(integer()).notNull());
      op.replaceView("v").from(v -> v.as("SELECT 1")).to(v -> v.as("SELECT 3"));
    });
    Schema after = new Simulator().apply(schema(VIEW), operations);
    assertThat(after.objects()).hasSize(7);
    assertThat(new Simulator().apply(after, Reversal.of(operations).orElseThrow()))
        .isEqualTo(schema(VIEW));
  }

  @Test
  void what_belongs_to_a_table_goes_with_it() {
    Schema before = after(schema(VIEW), op -> {
      op.createTrigger("invoice", "t", g -> g.after(Trigger.Action.INSERT).as("x"));
      op.createPolicy("invoice", "p", p -> p.using("true"));
      op.enableRowSecurity("invoice");
    });
    assertThat(after(before, op -> op.dropTable("invoice")).objects()).containsExactly(VIEW);
  }

  @Test
  void what_belongs_to_a_table_follows_its_name() {
    QualifiedName bill = QualifiedName.of("bill");
    Schema after = after(schema(), op -> {
      op.createTrigger("invoice", "t", g -> g.after(Trigger.Action.INSERT).as("x"));
      op.createPolicy("invoice", "p", p -> p.using("true"));
      op.enableRowSecurity("invoice");
      op.createPartition("invoice", "part", p -> p.as("DEFAULT"));
      op.renameTable("invoice", "bill");
    });
    assertThat(after.objects())
        .extracting(SchemaObject::key)
        .extracting(ObjectKey::table)
        .containsOnly(bill);
    assertThat(after.object(RowSecurity.key(bill))).isPresent();
    assertThat(after.object(ObjectKey.on(ObjectKind.TRIGGER, bill, "t"))).isPresent();
  }

  @Test
  void privileges_are_no_part_of_a_schema() {
    assertThat(after(schema(), op -> op.grant("SELECT").onTable("invoice").to("app")))
        .isEqualTo(schema());
  }
}
