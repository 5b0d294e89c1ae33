package org.athanor.dialects.mysql;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.bool;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.json;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.timestamp;
import static org.athanor.schema.Types.timestamptz;
import static org.athanor.schema.Types.uuid;
import static org.athanor.schema.Types.varchar;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterWith;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.athanor.testkit.GoldenCase;

/** The cases that MySQL and its descendants show besides those of all products. */
public final class FamilyCases {
  private static final QualifiedName ORDER = QualifiedName.of("shop`s", "order");
  private static final String LONG_NAME = "n".repeat(63);
  private static final Column ID = Column.of("id", bigint()).withNullable(false);
  private static final AlterMode INSTANT = AlterMode.of(AlterMode.Algorithm.INSTANT);
  private static final AlterMode ONLINE =
      AlterMode.of(AlterMode.Algorithm.INPLACE, AlterMode.Lock.NONE);

  private FamilyCases() {}

  /** All of them. */
  public static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    cases.addAll(tables());
    cases.addAll(columns());
    cases.addAll(alterations());
    cases.addAll(constraints());
    cases.addAll(indexes());
    cases.addAll(batches());
    cases.addAll(modes());
    return cases;
  }

  private static GoldenCase of(String name, Operation operation) {
    return new GoldenCase(name, operation, List.of(order()));
  }

  /** A table with what only this family has. */
  private static Table order() {
    ColumnDefault hundred = new ColumnDefault.Identity(
        ColumnDefault.Mode.BY_DEFAULT, SequenceOptions.DEFAULT.startingAt(100L, null));
    return Table.builder(ORDER)
        .column(ID.withDefault(hundred))
        .column(Column.of("Üser", varchar(40)).withCollation("utf8mb4_bin").withComment("it's \\"))
        .column(Column.of("state", raw("enum('new','it''s')"))
            .withNullable(false)
            .withDefault(ColumnDefault.constant("new")))
        .column(Column.of("paid", bool()).withDefault(ColumnDefault.constant(false)))
        .column(Column.of("note", text()).withDefault(ColumnDefault.constant("a\\b'c")))
        .column(Column.of("data", json()).withDefault(ColumnDefault.expression("json_object()")))
        .column(Column.of("seen", timestamptz(6)))
        .column(Column.of("made", timestamp())
            .withDefault(ColumnDefault.expression("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP")))
        .column(
            Column.of("size", raw("int unsigned")).withDefault(ColumnDefault.expression("1 + 1")))
        .column(Column.of("twice", integer())
            .withDefault(new ColumnDefault.Generated("`size` * 2", ColumnDefault.Storage.VIRTUAL)))
        .column(Column.of(LONG_NAME, uuid()))
        .primaryKey(new PrimaryKey(null, List.of("id")))
        .constraint(UniqueConstraint.of("uq order", List.of("state", "size")))
        .constraint(Check.of("ck", "size > 0"))
        .constraint(ForeignKey.of("fk self", List.of("id"), ORDER, List.of()))
        .index(Index.of("ix words", List.of("note"))
            .withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.FULLTEXT)))
        .index(new Index(
            "ix begin",
            List.of(
                IndexPart.column("note").length(20), IndexPart.column("size").descending()),
            false,
            "btree",
            List.of(),
            null,
            false))
        .option("ENGINE = InnoDB")
        .option("ROW_FORMAT = DYNAMIC")
        .comment("sign ☃; -- it's")
        .build();
  }

  private static List<GoldenCase> tables() {
    Table temporary =
        Table.builder(QualifiedName.of("tmp")).column(ID).prefix("temporary").build();
    return List.of(
        of("create-table-everything", new CreateTable(order(), false)),
        of("create-table-temporary", new CreateTable(temporary, false)),
        of("comment-on-table-injection", new CommentOnTable(ORDER, "\\'; DROP TABLE x; -- ", null)),
        of("comment-on-table-emoji", new CommentOnTable(ORDER, "\uD83D\uDE00", null)));
  }

  private static List<GoldenCase> columns() {
    Column counter = ID.withName("line").withDefault(ColumnDefault.identity());
    Column now =
        Column.of("made", timestamp()).withDefault(ColumnDefault.expression("CURRENT_TIMESTAMP"));
    Column label = Column.of("label", varchar(20)).withDefault(ColumnDefault.expression("uuid()"));
    return List.of(
        of("add-column-counter-without-key", new AddColumn(ORDER, counter, false)),
        of("add-column-default-now", new AddColumn(ORDER, now, false)),
        of("add-column-default-function", new AddColumn(ORDER, label, false)),
        of("add-column-if-not-exists-there", new AddColumn(ORDER, Column.of("NOTE", text()), true)),
        of(
            "add-constrained-column-counter",
            new AddConstrainedColumn(
                ORDER,
                counter,
                List.of(UniqueConstraint.of(null, List.of("line")), Check.of("ck3", "line > 0")),
                false)),
        of(
            "add-constrained-column-there",
            new AddConstrainedColumn(
                ORDER, Column.of("note", text()), List.of(Check.of(null, "note <> ''")), true)),
        of("drop-column-if-exists-there", new DropColumn(ORDER, "note", null, true)));
  }

  private static List<GoldenCase> alterations() {
    Column state = order().column("state").orElseThrow();
    Column made = order().column("made").orElseThrow();
    Column twice = order().column("twice").orElseThrow();
    Column note = order().column("note").orElseThrow();
    AlterColumn.Edits none = AlterColumn.Edits.NONE;
    return List.of(
        of("alter-column-enum-append", change(state, raw("enum('new','it''s','old')"))),
        of("alter-column-enum-insert", change(state, raw("enum('old','new','it''s')"))),
        of(
            "alter-column-from-present",
            new AlterColumn(ORDER, "Üser", none.nullable(false), null, null)),
        of(
            "alter-column-unknown-everywhere",
            new AlterColumn(QualifiedName.of("elsewhere"), "a", none.nullable(false), null, null)),
        of("alter-column-drop-on-update", alter(made, made.withDefault(ColumnDefault.none()))),
        of(
            "alter-column-default-now",
            alter(made, made.withDefault(ColumnDefault.expression("CURRENT_TIMESTAMP")))),
        of(
            "alter-column-default-of-text",
            alter(note, note.withDefault(ColumnDefault.constant("x")))),
        of(
            "alter-column-generated-expression",
            alter(
                twice,
                twice.withDefault(
                    new ColumnDefault.Generated("`size` * 3", ColumnDefault.Storage.VIRTUAL)))),
        of(
            "alter-column-virtual-to-stored",
            alter(twice, twice.withDefault(ColumnDefault.generated("`size` * 2")))),
        of(
            "alter-column-remove-comment",
            new AlterColumn(ORDER, "Üser", none.comment(""), null, null)));
  }

  private static AlterColumn change(Column column, org.athanor.schema.DataType type) {
    return alter(column, column.withType(type));
  }

  private static AlterColumn alter(Column before, Column after) {
    return new AlterColumn(
        ORDER, before.name(), AlterColumn.Edits.between(before, after), null, before);
  }

  private static List<GoldenCase> constraints() {
    ForeignKey self = ForeignKey.of("fk2", List.of("size"), ORDER, List.of());
    ForeignKey elsewhere =
        ForeignKey.of("fk2", List.of("size"), QualifiedName.of("elsewhere"), List.of());
    return List.of(
        of("add-constraint-foreign-key-to-primary", new AddConstraint(ORDER, self)),
        of("add-constraint-foreign-key-to-unknown", new AddConstraint(ORDER, elsewhere)),
        of(
            "add-constraint-if-not-exists-there",
            new AddConstraint(ORDER, Check.of("ck", "size > 0"), true, null)),
        of(
            "add-constraint-if-not-exists-new",
            new AddConstraint(ORDER, Check.of("ck2", "size > 0"), true, null)),
        of("drop-constraint-primary-key", drop("PRIMARY", Constraint.Kind.PRIMARY_KEY, false)),
        of("drop-constraint-unique", drop("uq order", Constraint.Kind.UNIQUE, false)),
        of(
            "drop-constraint-unknown-kind",
            new DropConstraint(
                QualifiedName.of("elsewhere"), "x", (Constraint.Kind) null, null, false)),
        of("drop-constraint-if-exists-there", drop("ck", Constraint.Kind.CHECK, true)));
  }

  private static DropConstraint drop(String name, Constraint.Kind kind, boolean ifExists) {
    return new DropConstraint(ORDER, name, kind, null, ifExists);
  }

  private static List<GoldenCase> indexes() {
    Index plain = Index.of("ix", List.of("size"));
    IndexOptions words = IndexOptions.DEFAULT
        .kind(IndexOptions.Kind.FULLTEXT)
        .with("parser", "ngram")
        .with("comment", "it's");
    IndexOptions blocks = IndexOptions.DEFAULT.with("KEY_BLOCK_SIZE", "8").invisible();
    return List.of(
        index("fulltext", Index.of("ix text", List.of("note")).withOptions(words)),
        index("spatial", plain.withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.SPATIAL))),
        index("prefix", plain.withParts(List.of(IndexPart.column("note").length(10)))),
        index("hidden", plain.withOptions(blocks)),
        index("hash", plain.withMethod("hash")),
        index("unknown-method", plain.withMethod("gin")),
        index("expression", plain.withParts(List.of(IndexPart.expression("lower(note)")))),
        index("partial", plain.withWhere("size > 0")),
        index("include", plain.withInclude(List.of("note"))),
        of(
            "create-index-fulltext-concurrently",
            new CreateIndex(ORDER, plain.withOptions(words), true, false)),
        of("drop-index-if-exists-there", new DropIndex(ORDER, "ix begin", null, false, true)));
  }

  private static GoldenCase index(String name, Index index) {
    return of("create-index-" + name, new CreateIndex(ORDER, index, false, false));
  }

  private static List<GoldenCase> batches() {
    Column counter = ID.withName("line").withDefault(ColumnDefault.identity());
    AddColumn color = new AddColumn(ORDER, Column.of("color", varchar(9)), false);
    AlterColumn.Edits required = AlterColumn.Edits.NONE.nullable(false);
    return List.of(
        batch(
            "one-statement",
            color,
            new AddConstraint(ORDER, Check.of("ck2", "size > 1")),
            new CreateIndex(ORDER, Index.of("ix", List.of("color")), false, false),
            new DropColumn(ORDER, "paid", null, false),
            new CommentOnTable(ORDER, "it's", null)),
        batch(
            "same-column-twice",
            color,
            new AlterColumn(ORDER, "color", required, null, color.column())),
        batch(
            "renamed-then-indexed",
            new RenameColumn(ORDER, "size", "amount"),
            new CreateIndex(ORDER, Index.of("ix", List.of("amount")), false, false)),
        batch(
            "constraint-again",
            drop("ck", Constraint.Kind.CHECK, false),
            new AddConstraint(ORDER, Check.of("ck", "size > 1"))),
        batch(
            "counter-with-key",
            new AddColumn(ORDER, counter, false),
            new AddConstraint(ORDER, UniqueConstraint.of("uq", List.of("line")))),
        batch(
            "other-between",
            color,
            Execute.of("UPDATE t SET a = 1"),
            new DropColumn(ORDER, "paid", null, false)));
  }

  private static GoldenCase batch(String name, Operation... members) {
    return of(
        "batch-alter-table-" + name,
        new BatchAlterTable(ORDER, List.of(members), BatchAlterTable.Recreate.AUTO, null));
  }

  private static List<GoldenCase> modes() {
    AddColumn color = new AddColumn(ORDER, Column.of("color", varchar(9)), false);
    CreateIndex index = new CreateIndex(ORDER, Index.of("ix", List.of("size")), false, false);
    AlterMode instantNone = AlterMode.of(AlterMode.Algorithm.INSTANT, AlterMode.Lock.NONE);
    AlterMode copy = AlterMode.of(AlterMode.Algorithm.COPY, AlterMode.Lock.EXCLUSIVE);
    return List.of(
        of("alter-with-instant", new AlterWith(INSTANT, List.of(color))),
        of("alter-with-inplace", new AlterWith(ONLINE, List.of(color, index))),
        of("alter-with-instant-and-lock", new AlterWith(instantNone, List.of(color))),
        of(
            "alter-with-nocopy",
            new AlterWith(AlterMode.of(AlterMode.Algorithm.NOCOPY), List.of(index))),
        of("alter-with-copy", new AlterWith(copy, List.of(color))),
        of("alter-with-other-operation", new AlterWith(ONLINE, List.of(Execute.of("SELECT 1")))));
  }
}
