package org.athanor.dialects.sqlserver;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.timestamptz;
import static org.athanor.schema.Types.varchar;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.Literal;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.testkit.GoldenCase;
import org.athanor.testkit.GoldenContract;

class SqlServerGoldenTest extends GoldenContract {
  private static final QualifiedName INVOICE = QualifiedName.of("invoice");
  private static final QualifiedName NASTY = QualifiedName.of("a]b's", "order");

  @Override
  protected Dialect dialect() {
    return new SqlServerDialectProvider().offline(new ServerVersion(2022, 0));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/sqlserver");
  }

  @Override
  protected List<GoldenCase> additionalCases() {
    Column note = Column.of("note", text()).withDefault(ColumnDefault.constant("a\nGO\nb"));
    Column code = Column.of("code", varchar(10)).withNullable(false);
    Column day = Column.of("day", integer()).withDefault(ColumnDefault.constant(1));
    AlterColumn.Edits none = AlterColumn.Edits.NONE;
    return List.of(
        GoldenCase.of("create-table-columns", new CreateTable(columns(), true)),
        GoldenCase.of("create-table-not-valid", new CreateTable(unchecked(), false)),
        GoldenCase.of("add-column-line-of-go", new AddColumn(INVOICE, note, false)),
        GoldenCase.of(
            "drop-column-dependents",
            new DropColumn(
                NASTY, "it's", null, false, EnumSet.allOf(DropColumn.Dependent.class), null)),
        GoldenCase.of("drop-column-with-default", new DropColumn(INVOICE, "day", day, false)),
        GoldenCase.of("rename-table-nasty", new RenameTable(NASTY, "new [name]'s")),
        GoldenCase.of("rename-column-nasty", new RenameColumn(NASTY, "it's", "user")),
        GoldenCase.of("comment-on-table-unknown", new CommentOnTable(NASTY, "it's", null)),
        GoldenCase.of("comment-on-table-remove-unknown", new CommentOnTable(NASTY, null, null)),
        change("collation-kept", code.withCollation("Latin1_General_BIN2"), none.type(varchar(20))),
        change("type-restates-default", day, none.type(text())),
        change("default-unknown", null, none.defaultValue(ColumnDefault.constant("x"))),
        change("default-none-before", code, none.defaultValue(ColumnDefault.constant("x"))),
        change("default-drop-unknown", null, none.defaultValue(ColumnDefault.none())),
        change("nullability-unknown-type", null, none.nullable(false)),
        change("everything-unknown", null, none.type(varchar(5)).nullable(false).comment("new")),
        change("comment-known-none", code, none.comment("new")),
        change("generated", generated(), none.type(bigint())),
        GoldenCase.of(
            "create-index-clustered", new CreateIndex(INVOICE, clustered(), false, false)),
        GoldenCase.of("create-index-columnstore", new CreateIndex(INVOICE, store(), false, false)),
        GoldenCase.of("create-index-filtered", new CreateIndex(INVOICE, filtered(), true, false)),
        GoldenCase.of(
            "add-constraint-if-not-exists",
            new AddConstraint(NASTY, Check.of("ck", "day > 0"), true, null)),
        GoldenCase.of(
            "alter-sequence-steps",
            new AlterSequence(
                QualifiedName.of("numbers"),
                new SequenceOptions(null, null, 5L, null, 90L, 10L, false),
                null)),
        GoldenCase.of("bulk-insert-values", values()),
        GoldenCase.of("create-object-trigger-after", new CreateObject(trigger(), true)),
        GoldenCase.of("replace-object-procedure", new ReplaceObject(null, procedure("SELECT @n;"))),
        GoldenCase.of(
            "create-object-procedure-if-not-exists",
            new CreateObject(procedure("SELECT 'it''s', @n;"), true)));
  }

  private static GoldenCase change(
      String name, @org.jspecify.annotations.Nullable Column before, AlterColumn.Edits edits) {
    String column = before == null ? "code" : before.name();
    return GoldenCase.of(
        "alter-column-" + name, new AlterColumn(INVOICE, column, edits, null, before));
  }

  private static Column generated() {
    return Column.of("twice", integer()).withDefault(ColumnDefault.generated("day * 2"));
  }

  private static Table columns() {
    return Table.builder(NASTY)
        .column(Column.of("id", bigint())
            .withNullable(false)
            .withDefault(new ColumnDefault.Identity(
                ColumnDefault.Mode.ALWAYS, SequenceOptions.DEFAULT.startingAt(100L, 5L))))
        .column(Column.of("Üser", varchar(40)).withCollation("Latin1_General_100_CI_AS"))
        .column(Column.of("made", timestamptz())
            .withNullable(false)
            .withDefault(ColumnDefault.expression("SYSDATETIMEOFFSET()")))
        .column(Column.of("state", varchar(9)).withDefault(ColumnDefault.constant("new 😀")))
        .column(generated().withNullable(false))
        .column(Column.of("version", raw("rowversion")).withComment("it's"))
        .primaryKey(new PrimaryKey("pk", List.of("id"))
            .withOptions(IndexOptions.DEFAULT
                .kind(IndexOptions.Kind.NONCLUSTERED)
                .with("FILLFACTOR", "70")
                .tablespace("FAST")))
        .comment("an order")
        .option("WITH (DATA_COMPRESSION = PAGE)")
        .build();
  }

  private static Table unchecked() {
    return Table.builder(INVOICE)
        .column(Column.of("id", bigint()))
        .constraint(new Check("ck", "id > 0", false))
        .build();
  }

  private static Index clustered() {
    return Index.of("ix", List.of("day"))
        .withUnique(true)
        .withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.CLUSTERED));
  }

  private static Index store() {
    return Index.of("ix", List.of("day", "total"))
        .withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.COLUMNSTORE));
  }

  private static Index filtered() {
    return Index.of("ix", List.of("day")).withInclude(List.of("user")).withWhere("day > 0");
  }

  private static BulkInsert values() {
    List<Literal> row = List.of(
        Literal.of(true),
        Literal.of(new byte[] {1, -1}),
        Literal.of(1.5),
        Literal.of(java.time.LocalDate.of(2026, 1, 2)),
        Literal.of(java.time.OffsetDateTime.parse("2026-01-02T03:04:05.1234567+01:00")),
        Literal.of("nul \0 and \\\n' end"),
        Literal.of(null));
    return new BulkInsert(INVOICE, List.of("a", "b", "c", "d", "e", "f", "g"), List.of(row));
  }

  private static Trigger trigger() {
    return new Trigger(
        NASTY,
        "touch",
        Trigger.Timing.AFTER,
        List.of(Trigger.Event.of(Trigger.Action.INSERT), Trigger.Event.of(Trigger.Action.DELETE)),
        Trigger.Level.STATEMENT,
        null,
        null,
        List.of("WITH EXECUTE AS OWNER"),
        "UPDATE audit SET day = SYSDATETIME();",
        "it's");
  }

  private static Routine procedure(String body) {
    return new Routine(
        ObjectKind.PROCEDURE,
        NASTY,
        List.of(
            Routine.Parameter.of("n", varchar(20)),
            new Routine.Parameter(Routine.Mode.INOUT, "@total", integer(), "0")),
        null,
        null,
        List.of("RECOMPILE"),
        body,
        "it's");
  }
}
