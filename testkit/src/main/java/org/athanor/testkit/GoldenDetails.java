package org.athanor.testkit;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.text;
import static org.athanor.testkit.Model.CUSTOMER;
import static org.athanor.testkit.Model.INVOICE;
import static org.athanor.testkit.Model.customer;
import static org.athanor.testkit.Model.invoice;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Binding;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.EnumType;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Setting;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** Golden cases of what constraints and indexes can have besides their columns. */
final class GoldenDetails {
  private static final Index PLAIN = Index.of("ix", List.of("day"));
  private static final IndexOptions KEPT =
      IndexOptions.DEFAULT.with("fillfactor", "70").tablespace("fast disk");

  private GoldenDetails() {}

  static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    cases.addAll(keys());
    cases.addAll(foreignKeysAndChecks());
    cases.addAll(exclusions());
    cases.addAll(indexes());
    cases.addAll(conditions());
    cases.addAll(names());
    return cases;
  }

  private static GoldenCase of(String name, Operation operation) {
    return new GoldenCase(name, operation, List.of(customer(), invoice()));
  }

  private static GoldenCase add(String name, Constraint constraint) {
    return of("add-constraint-" + name, new AddConstraint(INVOICE, constraint));
  }

  private static List<GoldenCase> keys() {
    PrimaryKey primary = new PrimaryKey("pk", List.of("id"));
    UniqueConstraint unique = UniqueConstraint.of("uq", List.of("day"));
    return List.of(
        add("primary-key-include", primary.withInclude(List.of("total", "order"))),
        add("primary-key-options", primary.withOptions(KEPT)),
        add("primary-key-deferred", primary.withDeferrability(Deferrability.INITIALLY_DEFERRED)),
        add("unique-include", unique.withInclude(List.of("total"))),
        add("unique-options", unique.withOptions(KEPT)),
        add(
            "unique-clustered",
            unique.withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.CLUSTERED))),
        of("add-constraint-using-index", new AddConstraint(INVOICE, unique, false, "ix day")),
        of("add-constraint-if-not-exists-unique", new AddConstraint(INVOICE, unique, true, null)),
        of(
            "add-constraint-if-not-exists-quoted",
            new AddConstraint(INVOICE, Check.of("a\"b's", "day > 0"), true, null)));
  }

  private static List<GoldenCase> foreignKeysAndChecks() {
    ForeignKey key = ForeignKey.of("fk", List.of("customer_id"), CUSTOMER, List.of("id"));
    return List.of(
        add("foreign-key-match-full", key.withMatch(ForeignKey.Match.FULL)),
        add(
            "foreign-key-set-null-columns",
            key.withActions(ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION)
                .withOnDeleteColumns(List.of("customer_id"))),
        add("check-no-inherit", Check.of("ck", "day > 0").noInherit()),
        add("check-no-inherit-not-valid", new Check("ck", "day > 0", false).noInherit()));
  }

  private static List<GoldenCase> exclusions() {
    IndexPart column = IndexPart.column("order");
    IndexPart range = IndexPart.expression("int4range(day, day + 1)");
    Exclusion plain = Exclusion.of("ex", "gist", List.of(new Exclusion.Element(column, "=")));
    Exclusion full = plain
        .withElements(List.of(
            new Exclusion.Element(column.collate("C").operatorClass("text_ops"), "<>"),
            new Exclusion.Element(range, "&&")))
        .withWhere("total > 0")
        .withDeferrability(Deferrability.INITIALLY_DEFERRED)
        .withOptions(KEPT);
    Table table = Table.builder(INVOICE)
        .column(Column.of("order", text()))
        .constraint(plain)
        .build();
    return List.of(
        add("exclusion", plain),
        add("exclusion-all-options", full),
        of("create-table-exclusion", new CreateTable(table, false)));
  }

  private static List<GoldenCase> indexes() {
    IndexPart number = IndexPart.column("number");
    IndexPart trigrams = number.operatorClass("gist_trgm_ops", new Setting("siglen", "32"));
    IndexPart elsewhere = number.operatorClass("ext.my_ops").nulls(IndexPart.Nulls.FIRST);
    return List.of(
        index("options", PLAIN.withOptions(KEPT)),
        index("setting-text", PLAIN.withOptions(IndexOptions.DEFAULT.with("note", "it's; --"))),
        index("invisible", PLAIN.withOptions(IndexOptions.DEFAULT.invisible())),
        index("prefix-length", PLAIN.withParts(List.of(number.length(10).descending()))),
        index("operator-class", PLAIN.withMethod("gist").withParts(List.of(trigrams, elsewhere))),
        index("kind-full-text", kind(IndexOptions.Kind.FULLTEXT)),
        index("kind-spatial", kind(IndexOptions.Kind.SPATIAL)),
        index("kind-bitmap", kind(IndexOptions.Kind.BITMAP)),
        index("kind-clustered", kind(IndexOptions.Kind.CLUSTERED).withUnique(true)),
        index("kind-column-store", kind(IndexOptions.Kind.COLUMNSTORE)),
        of("drop-index-if-exists-missing", new DropIndex(INVOICE, "ix", null, false, true)),
        of(
            "alter-with-algorithm-and-lock",
            new AlterWith(
                AlterMode.of(AlterMode.Algorithm.INPLACE, AlterMode.Lock.NONE),
                List.of(
                    new AddColumn(INVOICE, Column.of("note", text()), false),
                    new CreateIndex(INVOICE, PLAIN, false, false)))));
  }

  private static Index kind(IndexOptions.Kind kind) {
    return PLAIN.withOptions(IndexOptions.DEFAULT.kind(kind));
  }

  private static GoldenCase index(String name, Index index) {
    return of("create-index-" + name, new CreateIndex(INVOICE, index, false, false));
  }

  /** Every operation on names that need quoting, in a schema that does as well. */
  private static List<GoldenCase> names() {
    QualifiedName table = QualifiedName.of("Üser", "order");
    String longest = "x".repeat(63);
    String quoted = "a\"b`c]d";
    Column column =
        Column.of(quoted, text()).withDefault(ColumnDefault.constant("it's \uD83D\uDE00"));
    Constraint unique = UniqueConstraint.of(longest, List.of("select", quoted));
    Index index = Index.of(longest, List.of("select", quoted));
    Table small = Table.builder(table).column(column).constraint(unique).build();
    return List.of(
        of("names-create-table", new CreateTable(small, false)),
        of("names-drop-table", new DropTable(table, null, true)),
        of("names-rename-table", new RenameTable(table, "sel\"ect")),
        of("names-comment-on-table", new CommentOnTable(table, "\uD83D\uDE00 it's \\", null)),
        of("names-add-column", new AddColumn(table, column, false)),
        of("names-drop-column", new DropColumn(table, quoted, column, false)),
        of("names-rename-column", new RenameColumn(table, quoted, longest)),
        of("names-add-constraint", new AddConstraint(table, unique)),
        of(
            "names-drop-constraint",
            new DropConstraint(table, longest, Constraint.Kind.UNIQUE, unique, false)),
        of("names-create-index", new CreateIndex(table, index, false, false)),
        of("names-drop-index", new DropIndex(table, longest, index, false, false)),
        of(
            "names-create-sequence",
            new CreateSequence(Sequence.of(table, SequenceOptions.DEFAULT), false)),
        of(
            "names-create-enum-type",
            new CreateEnumType(new EnumType(table, List.of(quoted, "it's"), null), false)),
        of("names-add-enum-value", new AddEnumValue(table, quoted, "it's", null, false)),
        of(
            "names-execute-values",
            new Execute(
                "update \"order\" set a = :a::text, b = ':a' -- :a",
                null,
                List.of(new Binding("a", Literal.of("it's \\ :b"))))));
  }

  private static List<GoldenCase> conditions() {
    Table whole = Table.builder(QualifiedName.of("sales", "order"))
        .column(Column.of("id", bigint()).withComment("it's $create$ \u2603"))
        .index(Index.of("ix", List.of("id")))
        .build();
    Table temporary = Table.builder(QualifiedName.of("scratch"))
        .column(Column.of("id", integer()))
        .prefix("TEMPORARY")
        .build();
    QualifiedName numbers = QualifiedName.of("numbers");
    Column note = Column.of("note", text()).withComment("it's");
    return List.of(
        of("create-table-if-not-exists-with-index", new CreateTable(whole, true)),
        of("create-table-prefix-temporary", new CreateTable(temporary, false)),
        of("create-table-prefix-unlogged", new CreateTable(unlogged(), false)),
        of("add-column-if-not-exists-with-comment", new AddColumn(INVOICE, note, true)),
        of(
            "create-sequence-if-not-exists",
            new CreateSequence(Sequence.of(numbers, SequenceOptions.DEFAULT), true)),
        of("add-constrained-column-all", constrained(false)),
        of("add-constrained-column-if-not-exists", constrained(true)),
        of("drop-enum-type-if-exists", new DropEnumType(numbers, null, true)));
  }

  private static Operation constrained(boolean ifNotExists) {
    Column parent = Column.of("order", bigint()).withComment("it's");
    List<Constraint> constraints = List.of(
        Check.of(null, "\"order\" > 0"),
        ForeignKey.of("fk \"x\"", List.of("order"), CUSTOMER, List.of("id"))
            .withActions(ReferentialAction.SET_NULL, ReferentialAction.CASCADE)
            .withDeferrability(Deferrability.INITIALLY_DEFERRED));
    return new AddConstrainedColumn(INVOICE, parent, constraints, ifNotExists);
  }

  private static Table unlogged() {
    return Table.builder(QualifiedName.of("cache"))
        .column(Column.of("id", integer()))
        .prefix("UNLOGGED")
        .option("TABLESPACE fast")
        .build();
  }
}
