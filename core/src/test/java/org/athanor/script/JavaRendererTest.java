package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.varchar;

import java.util.List;
import org.athanor.migration.Operations;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Trigger;
import org.junit.jupiter.api.Test;

class JavaRendererTest {
  private final JavaRenderer renderer = new JavaRenderer();

  @Test
  void every_operation_compiles_and_records_itself_again() {
    List<Operation> operations = SampleOperations.all();

    List<Operation> recorded = CompiledBody.record(renderer.render(operations));

    assertThat(recorded).hasSameSizeAs(operations);
    for (int i = 0; i < operations.size(); i++) {
      assertThat(recorded.get(i)).isEqualTo(operations.get(i));
    }
  }

  @Test
  void operations_on_other_objects_compile_and_record_themselves_again() {
    for (String name : List.of("invoice", "a\"b", "line\nbreak")) {
      List<Operation> operations =
          SampleObjects.of(QualifiedName.of("schema " + name, name), "other " + name);

      List<Operation> recorded = CompiledBody.record(renderer.render(operations));

      assertThat(recorded).containsExactlyElementsOf(operations);
    }
  }

  @Test
  void views_and_triggers_read_as_a_person_would_write_them() {
    RenderedBody body = renderer.render(Operations.record(op -> {
      op.createView("recent", "SELECT id FROM invoice");
      op.replaceView("recent")
          .from(v -> v.as("SELECT id FROM invoice"))
          .to(v -> v.as("SELECT id, total FROM invoice").comment("with totals"));
      op.inSchema("audit").dropFunction("touch", bigint()).ifExists();
      op.createTrigger(
          "invoice",
          "invoice_touch",
          g -> g.before(Trigger.Action.UPDATE).forEachRow().as("EXECUTE FUNCTION touch()"));
      op.enableRowSecurity("invoice").forced();
      op.grant("SELECT").onTable("invoice").to("app");
    }));

    assertThat(body.text()).isEqualTo("""
            op.createView("recent", "SELECT id FROM invoice");
            op.replaceView("recent")
                .from(v -> v.as("SELECT id FROM invoice"))
                .to(v -> v.as("SELECT id, total FROM invoice").comment("with totals"));
            op.inSchema("audit").dropFunction("touch", bigint()).ifExists();
            op.createTrigger(
                "invoice",
                "invoice_touch",
                g -> g.before(Trigger.Action.UPDATE).forEachRow().as("EXECUTE FUNCTION touch()"));
            op.enableRowSecurity("invoice").forced();
            op.grant("SELECT").onTable("invoice").to("app");""");
  }

  @Test
  void a_table_reads_as_a_person_would_write_it() {
    RenderedBody body = renderer.render(Operations.record(op -> {
      op.createTable("invoice", t -> {
        t.column("id", bigint()).identity();
        t.column("customer_id", bigint()).notNull();
        t.column("note", varchar(100)).defaultValue("none").comment("free text");
        t.primaryKey("pk_invoice", "id");
        t.foreignKey("fk_invoice_customer", "customer_id").references("customer", "id");
        t.index("ix_invoice_customer", "customer_id");
      });
      op.createIndex("ix_invoice_note_of_each_customer")
          .on("invoice", "customer_id", "note")
          .unique()
          .where("note is not null")
          .concurrently();
    }));

    assertThat(body.text()).isEqualTo("""
            op.createTable("invoice", t -> {
              t.column("id", bigint()).identity();
              t.column("customer_id", bigint()).notNull();
              t.column("note", varchar(100)).defaultValue("none").comment("free text");
              t.primaryKey("pk_invoice", "id");
              t.foreignKey("fk_invoice_customer", "customer_id").references("customer", "id");
              t.index("ix_invoice_customer", "customer_id");
            });
            op.createIndex("ix_invoice_note_of_each_customer")
                .on("invoice", "customer_id", "note")
                .unique()
                .where("note is not null")
                .concurrently();""");
    assertThat(body.imports()).containsExactly("static org.athanor.schema.Types.*");
  }

  @Test
  void lines_end_before_column_100() {
    List<Operation> operations =
        SampleOperations.of(QualifiedName.of("s".repeat(40), "t".repeat(63)), "n".repeat(50));

    assertThat(renderer.render(operations).statements())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(96));
  }

  @Test
  void a_comment_cannot_end_its_line_or_hide_code() {
    CommentedOperation operation = new CommentedOperation(
        Execute.of("select 1"),
        List.of("drops \\u000a System.exit(1); \n x", "bidi \u202e \u2028 line"));

    RenderedBody body = renderer.render(List.of(operation), "upgrade");

    assertThat(body.statements())
        .containsExactly(
            "// drops \\\\u000a System.exit(1);   x",
            "// bidi     line",
            "op.execute(\"select 1\");");
    assertThat(CompiledBody.record(body)).containsExactly(Execute.of("select 1"));
  }

  @Test
  void a_long_body_is_split_into_methods() {
    List<CommentedOperation> operations = java.util.stream.IntStream.range(0, 200)
        .mapToObj(i -> CommentedOperation.of(new org.athanor.operation.CreateTable(
            SampleOperations.table(QualifiedName.of("t" + i), "x"), false)))
        .toList();

    RenderedBody body = renderer.render(operations, "upgrade");

    assertThat(body.statements()).hasSize(8).startsWith("upgrade1(op);");
    assertThat(CompiledBody.record(body))
        .isEqualTo(operations.stream().map(CommentedOperation::operation).toList());
  }
}
