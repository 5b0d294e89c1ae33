package org.athanor.dialects.oracle;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.bool;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.json;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.uuid;
import static org.athanor.schema.Types.varchar;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropTable;
import org.athanor.operation.ReplaceObject;
import org.athanor.operation.RowList;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Routine;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.testkit.GoldenCase;
import org.jspecify.annotations.Nullable;

/** The cases that only Oracle has, for both versions whose files are kept. */
final class OracleCases {
  private static final QualifiedName INVOICE = QualifiedName.of("invoice");
  private static final QualifiedName NASTY = QualifiedName.of("Sales", "order");
  private static final Column DAY =
      Column.of("day", integer()).withDefault(ColumnDefault.constant(1));
  private static final Column IDENTITY =
      Column.of("id", bigint()).withNullable(false).withDefault(ColumnDefault.identity());

  private OracleCases() {}

  static List<GoldenCase> all() {
    return Stream.of(tablesAndColumns(), constraintsAndRows(), objects())
        .flatMap(List::stream)
        .toList();
  }

  private static List<GoldenCase> tablesAndColumns() {
    AlterColumn.Edits none = AlterColumn.Edits.NONE;
    ColumnDefault.Identity fifty = new ColumnDefault.Identity(
        ColumnDefault.Mode.ALWAYS,
        new SequenceOptions(integer(), 100L, 50L, null, null, 1L, false));
    Column twice = Column.of("twice", integer()).withDefault(ColumnDefault.generated("day * 2"));
    return List.of(
        GoldenCase.of("create-table-columns", new CreateTable(columns(), true)),
        GoldenCase.of("drop-table-nasty", new DropTable(NASTY, null, true)),
        GoldenCase.of(
            "drop-column-dependents",
            new DropColumn(
                NASTY, "it's", null, true, EnumSet.allOf(DropColumn.Dependent.class), null)),
        GoldenCase.of("comment-on-table-lines", new CommentOnTable(NASTY, "it's\n\ntwo", null)),
        GoldenCase.of("comment-on-table-shell", new CommentOnTable(NASTY, "it's\n/\n", null)),
        GoldenCase.of(
            "add-column-shell-lines",
            new AddColumn(
                INVOICE,
                Column.of("note", text()).withDefault(ColumnDefault.constant("a\n@b -\n'c'")),
                false)),
        change("identity-settings", IDENTITY, none.defaultValue(fifty)),
        change("identity-dropped", IDENTITY, none.defaultValue(ColumnDefault.none())),
        change("nullable-as-it-is", DAY, none.nullable(true)),
        change("nullable-unknown", null, none.nullable(false)),
        change("everything", DAY, none.type(bigint()).nullable(false).comment("new")),
        change("generated", twice, none.defaultValue(ColumnDefault.none())));
  }

  private static List<GoldenCase> constraintsAndRows() {
    return List.of(
        GoldenCase.of("create-index-bitmap", new CreateIndex(NASTY, bitmap(), true, false)),
        GoldenCase.of("create-index-expression", new CreateIndex(INVOICE, lower(), false, false)),
        GoldenCase.of(
            "create-index-partial",
            new CreateIndex(
                INVOICE, Index.of("ix", List.of("day")).withWhere("day > 0"), false, false)),
        GoldenCase.of(
            "add-constraint-if-not-exists",
            new AddConstraint(NASTY, Check.of("ck", "day > 0"), true, null)),
        GoldenCase.of(
            "add-constraint-novalidate",
            new AddConstraint(INVOICE, key(ReferentialAction.CASCADE, ReferentialAction.RESTRICT))),
        GoldenCase.of(
            "add-constraint-on-update",
            new AddConstraint(INVOICE, key(ReferentialAction.CASCADE, ReferentialAction.CASCADE))),
        GoldenCase.of("drop-constraint-nasty", new DropConstraint(NASTY, "a b", null, null, true)),
        GoldenCase.of("create-sequence-settings", new CreateSequence(numbers(), true)),
        GoldenCase.of(
            "alter-sequence-steps",
            new AlterSequence(
                QualifiedName.of("numbers"),
                new SequenceOptions(null, null, 5L, null, 90L, 10L, false),
                null)),
        GoldenCase.of("bulk-insert-values", values()));
  }

  private static List<GoldenCase> objects() {
    return List.of(
        GoldenCase.of("create-object-trigger-row", new CreateObject(trigger(), true)),
        GoldenCase.of(
            "drop-object-trigger-if-exists",
            new DropObject(trigger().key(), null, true, DropObject.Also.NOTHING)),
        GoldenCase.of("replace-object-procedure", new ReplaceObject(null, procedure())),
        GoldenCase.of(
            "drop-object-procedure-if-exists",
            new DropObject(procedure().key(), null, true, DropObject.Also.NOTHING)),
        GoldenCase.of(
            "create-object-materialized-view-deferred",
            new CreateObject(
                new MaterializedView(
                    NASTY,
                    List.of("day"),
                    "SELECT day FROM invoice",
                    List.of("REFRESH ON DEMAND"),
                    false,
                    List.of(),
                    "it's"),
                true)),
        GoldenCase.of(
            "drop-object-partition-if-exists",
            new DropObject(
                Partition.key(NASTY, QualifiedName.of("Sales", "p")),
                null,
                true,
                DropObject.Also.NOTHING)));
  }

  private static GoldenCase change(String name, @Nullable Column before, AlterColumn.Edits edits) {
    String column = before == null ? "code" : before.name();
    return GoldenCase.of(
        "alter-column-" + name, new AlterColumn(INVOICE, column, edits, null, before));
  }

  private static Table columns() {
    return Table.builder(NASTY)
        .column(IDENTITY)
        .column(Column.of("Üser", varchar(40)).withCollation("BINARY_CI"))
        .column(
            Column.of("open", bool()).withNullable(false).withDefault(ColumnDefault.constant(true)))
        .column(Column.of("key", uuid()))
        .column(Column.of("body", json()))
        .column(Column.of("total", numeric(12, 2)).withComment("it's"))
        .column(Column.of("twice", integer())
            .withDefault(new ColumnDefault.Generated("total * 2", ColumnDefault.Storage.VIRTUAL)))
        .primaryKey(new PrimaryKey("pk", List.of("id"))
            .withDeferrability(Deferrability.INITIALLY_DEFERRED)
            .withOptions(IndexOptions.DEFAULT.tablespace("fast")))
        .option("ROW STORE COMPRESS ADVANCED")
        .build();
  }

  private static Index bitmap() {
    return Index.of("ix", List.of("day"))
        .withOptions(
            IndexOptions.DEFAULT.kind(IndexOptions.Kind.BITMAP).invisible().tablespace("fast"));
  }

  private static Index lower() {
    return Index.of("ix", List.of("day"))
        .withUnique(true)
        .withParts(List.of(IndexPart.expression("LOWER(note)").descending()));
  }

  private static ForeignKey key(ReferentialAction onDelete, ReferentialAction onUpdate) {
    return ForeignKey.of("fk", List.of("day"), INVOICE, List.of("id"))
        .withActions(onDelete, onUpdate)
        .withValidated(false);
  }

  private static Sequence numbers() {
    SequenceOptions options = new SequenceOptions(integer(), 5L, 2L, null, null, 20L, true);
    return Sequence.of(QualifiedName.of("sales", "numbers"), options);
  }

  private static BulkInsert values() {
    List<Literal> row = List.of(
        Literal.of(true),
        Literal.of(new byte[] {1, -1}),
        Literal.of(1.5),
        Literal.of(java.time.LocalDate.of(2026, 1, 2)),
        Literal.of(java.time.OffsetDateTime.parse("2026-01-02T03:04:05.1234567+01:00")),
        Literal.of("nul \0 and 😀 '\n/\n end"),
        Literal.of("é".repeat(2001)),
        Literal.of(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")),
        Literal.of(null));
    List<String> columns = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    return new BulkInsert(INVOICE, columns, new RowList(List.of(row)), "a");
  }

  private static Trigger trigger() {
    return new Trigger(
        NASTY,
        "touch",
        Trigger.Timing.BEFORE,
        List.of(
            Trigger.Event.of(Trigger.Action.INSERT),
            new Trigger.Event(Trigger.Action.UPDATE, List.of("day", "number"))),
        Trigger.Level.ROW,
        "NEW.day > 0",
        null,
        List.of("REFERENCING NEW AS fresh"),
        "BEGIN :fresh.day := 0; END",
        null);
  }

  private static Routine procedure() {
    return new Routine(
        ObjectKind.PROCEDURE,
        NASTY,
        List.of(
            Routine.Parameter.of("n", varchar(20)),
            new Routine.Parameter(Routine.Mode.INOUT, "total", numeric(12, 2), null)),
        null,
        "plsql",
        List.of("AUTHID CURRENT_USER"),
        "BEGIN total := total + 1; END;",
        null);
  }
}
