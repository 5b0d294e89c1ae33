package org.athanor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.text;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateTable;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

final class OperationsTest {
  private static final QualifiedName LINE = QualifiedName.of("sales", "line");
  private static final QualifiedName INVOICE = QualifiedName.of("sales", "invoice");

  private static List<Operation> recorded(Consumer<Operations> recording) {
    return Operations.record(op -> recording.accept(op.inSchema("sales")));
  }

  @Test
  void a_column_tells_its_own_constraints() {
    Check named = Check.of("ck", "invoice_id > 0");

    assertThat(recorded(op -> op.addColumn("line", "invoice_id", bigint())
            .references("invoice", "id")
            .unique()
            .constraint(named)))
        .containsExactly(new AddConstrainedColumn(
            LINE,
            Column.of("invoice_id", bigint()),
            List.of(
                ForeignKey.of(null, List.of("invoice_id"), INVOICE, List.of("id")),
                UniqueConstraint.of(null, List.of("invoice_id")),
                named),
            false));
  }

  @Test
  void columns_of_a_new_table_tell_their_own_constraints() {
    Table table = ((CreateTable) recorded(op -> op.createTable("line", t -> {
              t.column("id", bigint()).primaryKey();
              t.column("invoice_id", bigint()).references("invoice").check("invoice_id > 0");
            }))
            .get(0))
        .table();

    assertThat(table.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("id")));
    assertThat(table.column("id").orElseThrow().nullable()).isFalse();
    assertThat(table.foreignKeys())
        .containsExactly(ForeignKey.of(null, List.of("invoice_id"), INVOICE, List.of()));
    assertThat(table.checks()).containsExactly(Check.of(null, "invoice_id > 0"));
  }

  @Test
  void a_batch_takes_a_column_and_its_constraints_one_by_one() {
    BatchAlterTable batch = (BatchAlterTable) recorded(
            op -> op.batchAlterTable("line", t -> t.addColumn("note", text()).unique()))
        .get(0);

    assertThat(batch.operations())
        .containsExactly(
            new AddColumn(LINE, Column.of("note", text()), false),
            new AddConstraint(LINE, UniqueConstraint.of(null, List.of("note"))));
  }

  @Test
  void a_column_is_renamed_after_its_other_changes() {
    assertThat(recorded(op -> op.alterColumn("line", "note").notNull().rename("remark")))
        .containsExactly(
            new AlterColumn(LINE, "note", AlterColumn.Edits.NONE.nullable(false), null, null),
            new RenameColumn(LINE, "note", "remark"));
    assertThat(recorded(op -> op.alterColumn("line", "note").rename("remark")))
        .containsExactly(new RenameColumn(LINE, "note", "remark"));
  }

  @Test
  void an_exclusion_constraint_is_told() {
    Exclusion told = Exclusion.of(
            "ex",
            "gist",
            List.of(
                new Exclusion.Element(IndexPart.column("room"), "="),
                new Exclusion.Element(IndexPart.expression("span(a, b)"), "&&")))
        .withWhere("a > 0")
        .withOptions(IndexOptions.DEFAULT.tablespace("fast"));

    assertThat(recorded(op -> op.createExclusionConstraint("ex")
            .on("line")
            .using("gist")
            .column("room", "=")
            .expression("span(a, b)", "&&")
            .where("a > 0")
            .options(IndexOptions.DEFAULT.tablespace("fast"))
            .ifNotExists()))
        .containsExactly(new AddConstraint(LINE, told, true, null));
  }
}
