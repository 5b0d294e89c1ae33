package org.athanor.testkit;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.timestamptz;
import static org.athanor.schema.Types.varchar;
import static org.athanor.testkit.Model.INVOICE;
import static org.athanor.testkit.Model.customer;
import static org.athanor.testkit.Model.invoice;
import static org.athanor.testkit.Model.required;

import java.util.ArrayList;
import java.util.List;
import org.athanor.data.Condition;
import org.athanor.data.Expression;
import org.athanor.data.TableStub;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RowList;
import org.athanor.operation.RunCode;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** The cases that every dialect shows, whether it can do them or refuses. */
final class GoldenCases {
  private static final QualifiedName MOOD = QualifiedName.of("mood");
  private static final QualifiedName NUMBERS = QualifiedName.of("sales", "numbers");

  private GoldenCases() {}

  static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    cases.addAll(tables());
    cases.addAll(columns());
    cases.addAll(alterations());
    cases.addAll(constraints());
    cases.addAll(indexes());
    cases.addAll(sequencesAndEnums());
    cases.addAll(others());
    cases.addAll(ObjectGoldenCases.all());
    cases.addAll(GoldenDetails.all());
    cases.addAll(changesOfRows());
    return cases;
  }

  private static GoldenCase of(String name, Operation operation) {
    return new GoldenCase(name, operation, List.of(customer(), invoice()));
  }

  private static List<GoldenCase> tables() {
    Table nasty = Table.builder(QualifiedName.of("a\"b", "order"))
        .column(required("Üser", text()))
        .column(Column.of("it's", text()).withComment("it's \\ a note"))
        .comment("two\nlines")
        .build();
    return List.of(
        of("create-table-all-constraints", new CreateTable(invoice(), false)),
        of("create-table-if-not-exists", new CreateTable(customer(), true)),
        of("create-table-nasty-names", new CreateTable(nasty, false)),
        of("drop-table-plain", new DropTable(INVOICE, null, false)),
        of("drop-table-if-exists", new DropTable(INVOICE, null, true)),
        of("rename-table-plain", new RenameTable(INVOICE, "bill")),
        of("rename-table-in-schema", new RenameTable(QualifiedName.of("sales", "invoice"), "bill")),
        of("comment-on-table-set", new CommentOnTable(INVOICE, "it's new", "old")),
        of("comment-on-table-remove", new CommentOnTable(INVOICE, null, "old")));
  }

  private static List<GoldenCase> columns() {
    Column level = required("level", integer()).withDefault(ColumnDefault.constant(3));
    Column made = required("made", timestamptz()).withDefault(ColumnDefault.expression("now()"));
    return List.of(
        of("add-column-nullable", add(Column.of("note", text()))),
        of("add-column-constant-default", add(level)),
        of("add-column-expression-default", add(made)),
        of("add-column-comment", add(Column.of("note", text()).withComment("it's"))),
        of(
            "add-column-identity",
            add(required("line", bigint()).withDefault(ColumnDefault.identity()))),
        of(
            "add-column-generated-stored",
            add(Column.of("twice", integer()).withDefault(ColumnDefault.generated("day * 2")))),
        of(
            "add-column-generated-virtual",
            add(Column.of("twice", integer())
                .withDefault(
                    new ColumnDefault.Generated("day * 2", ColumnDefault.Storage.VIRTUAL)))),
        of("add-column-if-not-exists", new AddColumn(INVOICE, Column.of("note", text()), true)),
        of(
            "add-column-before",
            new AddColumn(INVOICE, Column.of("note", text()), false, ColumnPlace.before("day"))),
        of(
            "add-column-after",
            new AddColumn(INVOICE, Column.of("note", text()), false, ColumnPlace.after("da\"y"))),
        of("move-column-before", new MoveColumn(INVOICE, "day", ColumnPlace.before("id"))),
        of("drop-column-plain", new DropColumn(INVOICE, "day", null, false)),
        of("drop-column-if-exists", new DropColumn(INVOICE, "day", null, true)),
        of("rename-column-plain", new RenameColumn(INVOICE, "day", "due day")));
  }

  private static AddColumn add(Column column) {
    return new AddColumn(INVOICE, column, false);
  }

  private static List<GoldenCase> alterations() {
    AlterColumn.Edits none = AlterColumn.Edits.NONE;
    Column total = invoice().column("total").orElseThrow();
    return List.of(
        of("alter-column-type", alter("number", none.type(varchar(30)), null)),
        of("alter-column-type-unknown-before", unknown("number", none.type(varchar(30)))),
        of("alter-column-type-using", alter("day", none.type(text()), "day::text")),
        of("alter-column-type-with-default", alter(total, none.type(numeric(14, 4)))),
        of("alter-column-set-not-null", alter("day", none.nullable(false), null)),
        of("alter-column-drop-not-null", alter("number", none.nullable(true), null)),
        of(
            "alter-column-set-default",
            alter("day", none.defaultValue(ColumnDefault.constant(1)), null)),
        of("alter-column-drop-default", alter(total, none.defaultValue(ColumnDefault.none()))),
        of(
            "alter-column-add-identity",
            alter("id", none.defaultValue(ColumnDefault.identity()), null)),
        of("alter-column-collation", alter("number", none.collation("C"), null)),
        of("alter-column-comment", alter("number", none.comment("it's"), null)),
        of("alter-column-nothing", alter("number", none, null)));
  }

  private static AlterColumn alter(String column, AlterColumn.Edits edits, @Nullable String using) {
    return new AlterColumn(
        INVOICE, column, edits, using, invoice().column(column).orElseThrow());
  }

  private static AlterColumn alter(Column column, AlterColumn.Edits edits) {
    return new AlterColumn(INVOICE, column.name(), edits, null, column);
  }

  private static AlterColumn unknown(String column, AlterColumn.Edits edits) {
    return new AlterColumn(INVOICE, column, edits, null, null);
  }

  private static List<GoldenCase> constraints() {
    ForeignKey plain = ForeignKey.of("fk_invoice_parent", List.of("day"), INVOICE, List.of("id"));
    ForeignKey full = new ForeignKey(
        "fk_invoice_full",
        List.of("customer_id"),
        QualifiedName.of("sales", "customer"),
        List.of(),
        ReferentialAction.SET_NULL,
        ReferentialAction.RESTRICT,
        Deferrability.INITIALLY_DEFERRED,
        false);
    return List.of(
        of("add-constraint-primary-key", add(new PrimaryKey("pk", List.of("id", "day")))),
        of("add-constraint-unique", add(UniqueConstraint.of("uq", List.of("day")))),
        of("add-constraint-unique-unnamed", add(UniqueConstraint.of(null, List.of("day")))),
        of(
            "add-constraint-unique-nulls",
            add(new UniqueConstraint(
                "uq", List.of("day"), true, Deferrability.INITIALLY_IMMEDIATE))),
        of("add-constraint-foreign-key", add(plain)),
        of("add-constraint-foreign-key-not-valid", add(full)),
        of("add-constraint-check", add(Check.of("ck", "day > 0"))),
        of("add-constraint-check-not-valid", add(new Check("ck", "day > 0", false))),
        of("drop-constraint-check", drop("ck_invoice_total", Constraint.Kind.CHECK)),
        of("drop-constraint-foreign-key", drop("fk_invoice_customer", Constraint.Kind.FOREIGN_KEY)),
        of("validate-constraint", new ValidateConstraint(INVOICE, "a\"b", null)),
        of("rename-constraint-plain", new RenameConstraint(INVOICE, "a\"b", "or'der")),
        of("drop-constraint-if-exists", new DropConstraint(INVOICE, "x", null, null, true)));
  }

  private static AddConstraint add(Constraint constraint) {
    return new AddConstraint(INVOICE, constraint);
  }

  private static DropConstraint drop(String name, Constraint.Kind kind) {
    return new DropConstraint(INVOICE, name, kind, invoice().constraint(name).orElseThrow(), false);
  }

  private static List<GoldenCase> indexes() {
    Index plain = Index.of("ix", List.of("day", "number"));
    Index full = new Index(
        "ix full",
        List.of(
            IndexPart.column("number").collate("C").descending().nulls(IndexPart.Nulls.LAST),
            IndexPart.expression("lower(number)")),
        true,
        null,
        List.of("total"),
        "total > 0",
        true);
    return List.of(
        of("create-index-plain", new CreateIndex(INVOICE, plain, false, false)),
        of("create-index-in-schema", new CreateIndex(NUMBERS, plain, false, true)),
        of("create-index-all-options", new CreateIndex(INVOICE, full, false, false)),
        of("create-index-concurrently", new CreateIndex(INVOICE, plain, true, true)),
        of("drop-index-plain", new DropIndex(INVOICE, "ix", plain, false, false)),
        of("drop-index-in-schema", new DropIndex(NUMBERS, "ix", plain, false, false)),
        of("rename-index-plain", new RenameIndex(NUMBERS, "i\"x", "or'der")),
        of("drop-index-concurrently", new DropIndex(INVOICE, "ix", plain, true, true)));
  }

  private static List<GoldenCase> sequencesAndEnums() {
    SequenceOptions options = new SequenceOptions(integer(), 5L, -2L, -9L, 9L, 10L, true);
    EnumType mood = new EnumType(MOOD, List.of("sad", "it's"), "how it feels");
    return List.of(
        of(
            "create-sequence-plain",
            new CreateSequence(Sequence.of(NUMBERS, SequenceOptions.DEFAULT), false)),
        of(
            "create-sequence-all-options",
            new CreateSequence(new Sequence(NUMBERS, options, "counts"), true)),
        of(
            "alter-sequence-options",
            new AlterSequence(NUMBERS, SequenceOptions.DEFAULT.startingAt(7L, 50L), null)),
        of("drop-sequence-if-exists", new DropSequence(NUMBERS, null, true)),
        of("create-enum-type-plain", new CreateEnumType(mood, false)),
        of("create-enum-type-if-not-exists", new CreateEnumType(mood, true)),
        of("drop-enum-type-plain", new DropEnumType(MOOD, mood, false)),
        of("add-enum-value-end", new AddEnumValue(MOOD, "fine", null, null, false)),
        of("add-enum-value-before", new AddEnumValue(MOOD, "fine", "it's", null, true)),
        of("rename-enum-type-plain", new RenameEnumType(MOOD, "or'der")),
        of("rename-enum-value-plain", new RenameEnumValue(MOOD, "sad", "bl'ue")));
  }

  private static List<GoldenCase> others() {
    List<List<Literal>> rows = List.of(List.of(Literal.of(1), Literal.of("it's")));
    AddColumn note = add(Column.of("note", text()));
    AddConstraint check = add(Check.of("ck", "day > 0"));
    return List.of(
        of("bulk-insert-rows", new BulkInsert(INVOICE, List.of("id", "number"), rows)),
        of(
            "bulk-insert-identity",
            new BulkInsert(INVOICE, List.of("id", "number"), new RowList(rows), "id")),
        of("execute-plain", Execute.of("VACUUM")),
        of("run-code-plain", new RunCode("move old rows", connection -> {})),
        of("require-none-plain", new RequireNone("SELECT 1 FROM invoice", "there are invoices")),
        of("irreversible-plain", new Irreversible("the values are gone")),
        of("autocommit-plain", new Autocommit(List.of(note))),
        of("custom-operation-sequenced", new CustomOperation.Sequenced(List.of(note, check))),
        of("batch-alter-table-auto", batch(List.of(note, check), BatchAlterTable.Recreate.AUTO)),
        of(
            "batch-alter-table-order",
            batch(
                List.of(
                    new AddColumn(INVOICE, note.column(), false, ColumnPlace.after("id")),
                    new MoveColumn(INVOICE, "day", ColumnPlace.before("note")),
                    new MoveColumn(INVOICE, "total", ColumnPlace.after("day"))),
                BatchAlterTable.Recreate.AUTO)),
        of("batch-alter-table-always", batch(List.of(note), BatchAlterTable.Recreate.ALWAYS)),
        of("batch-alter-table-never", batch(List.of(check), BatchAlterTable.Recreate.NEVER)));
  }

  private static List<GoldenCase> changesOfRows() {
    TableStub invoices = new TableStub(INVOICE, List.of())
        .column("id", bigint())
        .column("number", varchar(20))
        .column("day", integer());
    TableStub nasty =
        new TableStub(QualifiedName.of("a\"b", "order"), List.of()).column("Üser", text());
    Expression number = invoices.column("number");
    return List.of(
        of(
            "change-rows-insert",
            new ChangeRows(invoices.insert("id", "number").row(1, "it's").row(2, null))),
        of(
            "change-rows-insert-query",
            new ChangeRows(invoices
                .insert("number")
                .from(nasty
                    .select("Üser")
                    .where(nasty.column("Üser").like("\\%'"))
                    .orderBy("Üser")))),
        of(
            "change-rows-update",
            new ChangeRows(invoices
                .update()
                .set("number", Expression.call("lower", number))
                .set("day", Expression.sql("day + 1"))
                .where(number
                    .isNotNull()
                    .and(invoices.column("day").lt(3).or(invoices.column("id").in(1, 2)))
                    .and(Condition.sql("1 = 1 OR 1 = 0"))
                    .and(number.eq("x").not())))),
        of(
            "change-rows-update-all",
            new ChangeRows(nasty.update().set("Üser", null).allRows())),
        of(
            "change-rows-delete",
            new ChangeRows(invoices.delete().where(invoices.column("id").in()))));
  }

  private static BatchAlterTable batch(
      List<Operation> operations, BatchAlterTable.Recreate recreate) {
    return new BatchAlterTable(INVOICE, operations, recreate, null);
  }
}
