package org.athanor.script;

import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.binary;
import static org.athanor.schema.Types.bit;
import static org.athanor.schema.Types.bool;
import static org.athanor.schema.Types.character;
import static org.athanor.schema.Types.date;
import static org.athanor.schema.Types.doublePrecision;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.interval;
import static org.athanor.schema.Types.json;
import static org.athanor.schema.Types.jsonb;
import static org.athanor.schema.Types.named;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.real;
import static org.athanor.schema.Types.smallint;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.time;
import static org.athanor.schema.Types.timestamp;
import static org.athanor.schema.Types.timestamptz;
import static org.athanor.schema.Types.timetz;
import static org.athanor.schema.Types.uuid;
import static org.athanor.schema.Types.varbit;
import static org.athanor.schema.Types.varchar;
import static org.athanor.schema.Types.xml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Binding;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.RequireNone;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
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

/** Operations of every kind, in plain and in awkward forms. */
final class SampleOperations {
  static final List<String> NAMES = List.of(
      "invoice",
      "order",
      "Üser",
      "a\"b",
      "back\\slash\\u0041",
      "line\nbreak\tand\rmore\u0007",
      "x".repeat(63),
      "😀 \u202e\u2028");

  private SampleOperations() {}

  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (String name : NAMES) {
      all.addAll(of(QualifiedName.of(name), "other " + name));
      all.addAll(of(QualifiedName.of("schema " + name, name), name));
      all.addAll(newer(QualifiedName.of("schema " + name, name), "other " + name));
    }
    all.addAll(withoutNames());
    all.addAll(data());
    return all;
  }

  /** Kinds that are younger than the digest of {@link #of}, which has to stay as it is. */
  private static List<Operation> newer(QualifiedName table, String name) {
    List<Operation> alone = List.of(
        new ValidateConstraint(table, name, null),
        new RenameConstraint(table, name, "b"),
        new RenameIndex(table, name, "b"),
        new ValidateConstraint(table, name, new Check(name, "a > 0", false)));
    List<Operation> all = new ArrayList<>(alone);
    all.add(new RenameEnumType(table, name));
    all.add(new BatchAlterTable(table, alone, BatchAlterTable.Recreate.AUTO, null));
    List<Operation> adds = new ArrayList<>();
    adds.add(
        new DropColumn(table, name, null, false, EnumSet.allOf(DropColumn.Dependent.class), null));
    for (Constraint constraint : newerConstraints(table, name)) {
      adds.add(new AddConstraint(table, constraint));
      adds.add(new DropConstraint(table, name, constraint.kind(), constraint, true));
      all.add(new AddConstraint(table, constraint, true, null));
      all.add(new AddConstraint(table, constraint.withName(null)));
    }
    for (Index index : newerIndexes(name)) {
      adds.add(new CreateIndex(table, index, false, false));
      all.add(new DropIndex(table, name, index, false, false));
    }
    UniqueConstraint key = UniqueConstraint.of(name, List.of("a"));
    adds.add(new AddConstraint(table, key, false, "i " + name));
    all.add(new AddConstraint(table, key.withName(null), false, name));
    all.addAll(adds);
    all.add(new BatchAlterTable(table, adds, BatchAlterTable.Recreate.AUTO, null));
    AlterMode mode = AlterMode.of(AlterMode.Algorithm.INSTANT, AlterMode.Lock.NONE);
    all.add(new AlterWith(mode, List.of(new Autocommit(List.of(new AlterWith(mode, alone))))));
    List<Binding> values =
        literals().stream().map(value -> new Binding("v", Literal.of(value))).toList();
    all.add(new Execute("update " + name + " set a = :v", null, values));
    all.add(new Execute("update a set a = :v", "update a set b = :v", values.subList(0, 1)));
    Column own = Column.of("own", bigint()).withNullable(false);
    List<Constraint> constraints = newerConstraints(table, name);
    all.add(new AddConstrainedColumn(table, own, constraints, true));
    Table.Builder made = Table.builder(table).prefix("UNLOGGED");
    newerConstraints(table, name).forEach(made::constraint);
    newerIndexes(name).forEach(made::index);
    all.add(new CreateTable(made.build(), false));
    return all;
  }

  private static List<Constraint> newerConstraints(QualifiedName table, String name) {
    IndexOptions kept = IndexOptions.DEFAULT
        .kind(IndexOptions.Kind.CLUSTERED)
        .with("fillfactor", "70")
        .tablespace("fast " + name)
        .invisible();
    List<Exclusion.Element> compared = List.of(
        new Exclusion.Element(IndexPart.column(name), "="),
        new Exclusion.Element(IndexPart.expression("f('" + name + "')"), "&&"),
        new Exclusion.Element(IndexPart.column("b").collate("C"), "<>"));
    ForeignKey key = ForeignKey.of(name, List.of("a", "b"), table.sibling("t"), List.of());
    return List.of(
        new PrimaryKey(name, List.of("a"))
            .withInclude(List.of(name, "c"))
            .withDeferrability(Deferrability.INITIALLY_DEFERRED)
            .withOptions(kept),
        UniqueConstraint.of(name, List.of("a")).withInclude(List.of(name)).withOptions(kept),
        new UniqueConstraint(name, List.of("a"), true, Deferrability.INITIALLY_IMMEDIATE)
            .withOptions(IndexOptions.DEFAULT.tablespace(name)),
        Check.of(name, "a > 0").noInherit(),
        new Check(name, "a > 0", false).noInherit(),
        key.withMatch(ForeignKey.Match.FULL),
        key.withActions(ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION)
            .withOnDeleteColumns(List.of("b"))
            .withValidated(false),
        Exclusion.of(name, null, compared.subList(0, 1)),
        Exclusion.of(name, "gist", compared)
            .withWhere("a > '" + name + "'")
            .withDeferrability(Deferrability.INITIALLY_DEFERRED)
            .withOptions(kept));
  }

  private static List<Index> newerIndexes(String name) {
    List<IndexPart> parts = List.of(
        IndexPart.column("a").length(10).descending(),
        IndexPart.column("b").operatorClass("gist_trgm_ops", new Setting("siglen", "32")));
    return List.of(
        Index.of(name, List.of("a"))
            .withParts(parts)
            .withOptions(IndexOptions.DEFAULT.with("fillfactor", "70").with("a.b", "on")),
        Index.of(name, List.of("a"))
            .withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.FULLTEXT).invisible()),
        Index.of(name, List.of("a")).withOptions(IndexOptions.DEFAULT.tablespace(name)));
  }

  static List<Operation> of(QualifiedName table, String name) {
    Table full = table(table, name);
    List<Operation> operations = new ArrayList<>();
    operations.addAll(members(table, name));
    operations.addAll(List.of(
        new CreateTable(full, false),
        new CreateTable(Table.builder(table).build(), true),
        new DropTable(table, null, true),
        new DropTable(table, full, false),
        new RenameTable(table, name),
        new CommentOnTable(table, name, null),
        new CommentOnTable(table, null, name)));
    operations.addAll(standalone(table, name));
    operations.add(new Autocommit(members(table, name)));
    operations.add(new Autocommit(List.of(new Autocommit(List.of(Execute.of(name))))));
    List<Operation> inBatch = new ArrayList<>(members(table, name));
    inBatch.add(new CommentOnTable(table, name, null));
    inBatch.add(new DropColumn(QualifiedName.of("elsewhere"), name, null, false));
    operations.add(new BatchAlterTable(table, inBatch, BatchAlterTable.Recreate.ALWAYS, full));
    operations.add(new BatchAlterTable(table, List.of(), BatchAlterTable.Recreate.AUTO, null));
    return operations;
  }

  private static List<Operation> members(QualifiedName table, String name) {
    Column column = columns(name).get(0);
    List<Operation> operations = new ArrayList<>();
    for (Column each : columns(name)) {
      operations.add(new AddColumn(table, each, false));
      operations.add(new DropColumn(table, each.name(), each, false));
      operations.add(alter(table, each, column.withName(each.name())));
      operations.add(alter(table, column.withName(each.name()), each));
    }
    operations.add(new AddColumn(table, column, true));
    operations.add(new DropColumn(table, name, null, true));
    operations.add(new RenameColumn(table, name, "new " + name));
    AlterColumn.Edits type = AlterColumn.Edits.NONE.type(bigint());
    operations.add(new AlterColumn(table, name, type, name + "::bigint", null));
    for (Constraint constraint : constraints(table, name)) {
      operations.add(new AddConstraint(table, constraint));
      operations.add(new DropConstraint(table, name, constraint.kind(), constraint, false));
    }
    operations.add(new DropConstraint(table, name, null, null, true));
    operations.add(new DropConstraint(table, name, Constraint.Kind.UNIQUE, null, false));
    for (Index index : indexes(name)) {
      operations.add(new CreateIndex(table, index, index.unique(), !index.unique()));
      operations.add(new DropIndex(table, index.name(), index, index.unique(), false));
    }
    operations.add(new DropIndex(table, name, null, false, true));
    return operations;
  }

  private static AlterColumn alter(QualifiedName table, Column before, Column after) {
    AlterColumn.Edits edits = AlterColumn.Edits.between(before, after);
    return new AlterColumn(table, before.name(), edits, null, before);
  }

  private static List<Operation> standalone(QualifiedName name, String other) {
    SequenceOptions some = SequenceOptions.DEFAULT.startingAt(5L, null);
    SequenceOptions full = new SequenceOptions(integer(), 1L, -2L, -9L, 9L, 20L, true);
    EnumType type = new EnumType(name, List.of(other, "b", ""), "c " + other);
    return List.of(
        new CreateSequence(Sequence.of(name, SequenceOptions.DEFAULT), true),
        new CreateSequence(new Sequence(name, full, other), false),
        new AlterSequence(name, some, null),
        new AlterSequence(name, SequenceOptions.DEFAULT.startingAt(1L, 50L), full),
        new DropSequence(name, null, true),
        new DropSequence(name, new Sequence(name, some, other), false),
        new CreateEnumType(EnumType.of(name, List.of()), true),
        new CreateEnumType(type, false),
        new DropEnumType(name, null, true),
        new DropEnumType(name, type, false),
        new AddEnumValue(name, other, null, null, false),
        new AddEnumValue(name, other, "b", null, true),
        new AddEnumValue(name, other, null, "b", false),
        new RenameEnumValue(name, other, "b"),
        new Execute("select '" + other + "'\n  from \"\"\"\n\n  where \\ = 1  \n", null),
        new Execute("  indented\n  lines", "back " + other),
        new Execute(("a long statement with " + other + " words ").repeat(8), null),
        new RequireNone("select 1\nfrom " + other, other),
        new Irreversible(other));
  }

  private static List<Operation> withoutNames() {
    QualifiedName table = QualifiedName.of("sales", "line");
    List<Operation> operations = new ArrayList<>();
    Table.Builder builder = Table.builder(table);
    for (Constraint constraint : constraints(table, null)) {
      operations.add(new AddConstraint(table, constraint));
      builder.constraint(constraint);
    }
    builder.constraint(ForeignKey.of("named", List.of("a"), table, List.of()));
    operations.add(new CreateTable(builder.build(), false));
    operations.add(new BatchAlterTable(
        table, List.copyOf(operations.subList(0, 4)), BatchAlterTable.Recreate.NEVER, null));
    return operations;
  }

  private static List<Operation> data() {
    QualifiedName table = QualifiedName.of("data");
    List<Literal> row = literals().stream().map(Literal::of).toList();
    List<String> columns = literals().stream().map(value -> "c").toList();
    return List.of(
        new BulkInsert(table, columns, List.of(row, row)),
        new BulkInsert(table, List.of("only"), List.of(List.of(new Literal(null)))),
        new BulkInsert(table, List.of("only"), List.of()),
        Execute.of("y".repeat(150_000)),
        Execute.of("ü\n".repeat(70_000)));
  }

  static List<Object> literals() {
    return Arrays.asList(
        "text",
        true,
        1,
        -5_000_000_000L,
        new BigDecimal("1.10"),
        new BigDecimal("1E+40"),
        new BigDecimal("99999999999999999999"),
        1.5,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        new byte[] {0, -1},
        UUID.fromString("00000000-0000-0000-0000-0000000000ff"),
        LocalDate.of(2026, 11, 21),
        LocalTime.of(1, 2, 3),
        OffsetTime.parse("01:02:03+02:00"),
        LocalDateTime.of(2026, 11, 21, 1, 2, 3, 4),
        OffsetDateTime.parse("2026-11-21T01:02:03Z"),
        null);
  }

  static List<Column> columns(String name) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(name, varchar(10), false, ColumnDefault.none(), name, name));
    for (DataType type : types(name)) {
      columns.add(Column.of("c" + columns.size(), type));
    }
    for (ColumnDefault value : defaults(name)) {
      Column column = Column.of("c" + columns.size(), bigint()).withDefault(value);
      columns.add(column);
      columns.add(column.withName("n" + columns.size()).withNullable(false));
    }
    return columns;
  }

  private static List<ColumnDefault> defaults(String name) {
    List<ColumnDefault> defaults = new ArrayList<>();
    literals().forEach(value -> defaults.add(new ColumnDefault.Constant(Literal.of(value))));
    defaults.add(ColumnDefault.expression("f('" + name + "')"));
    defaults.add(ColumnDefault.generated(name + " + 1"));
    defaults.add(new ColumnDefault.Generated("1", ColumnDefault.Storage.VIRTUAL));
    for (ColumnDefault.Mode mode : ColumnDefault.Mode.values()) {
      defaults.add(new ColumnDefault.Identity(mode, SequenceOptions.DEFAULT));
      defaults.add(new ColumnDefault.Identity(mode, SequenceOptions.DEFAULT.startingAt(1L, 50L)));
    }
    return defaults;
  }

  static List<DataType> types(String name) {
    return List.of(
        bool(),
        smallint(),
        integer(),
        bigint(),
        numeric(),
        numeric(5),
        numeric(5, 2),
        new DataType.Numeric(null, 2),
        real(),
        doublePrecision(),
        character(3),
        varchar(),
        varchar(3),
        text(),
        binary(),
        binary(16),
        date(),
        time(),
        time(3),
        timetz(),
        timetz(3),
        timestamp(),
        timestamp(6),
        timestamptz(),
        timestamptz(6),
        interval(),
        uuid(),
        json(),
        jsonb(),
        xml(),
        bit(3),
        new DataType.Bit(null, false),
        varbit(),
        varbit(5),
        array(array(varchar(5))),
        named(name),
        named("s " + name, name),
        raw("geometry('" + name + "')"));
  }

  static List<Constraint> constraints(QualifiedName table, String name) {
    QualifiedName other = QualifiedName.of("other schema", "t");
    ForeignKey key = ForeignKey.of(name, List.of("a", "b"), table.sibling("t"), List.of());
    return List.of(
        new PrimaryKey(name, List.of("a", "b")),
        UniqueConstraint.of(name, List.of("a")),
        new UniqueConstraint(name, List.of("a"), true, Deferrability.INITIALLY_DEFERRED),
        Check.of(name, "a > '" + name + "'"),
        new Check(name, "a > 1", false),
        key,
        key.withActions(ReferentialAction.CASCADE, ReferentialAction.SET_NULL),
        new ForeignKey(
            name,
            List.of("a"),
            other,
            List.of("id"),
            ReferentialAction.RESTRICT,
            ReferentialAction.NO_ACTION,
            Deferrability.INITIALLY_IMMEDIATE,
            false));
  }

  static List<Index> indexes(String name) {
    List<IndexPart> parts = List.of(
        IndexPart.column("a"),
        IndexPart.column(name).descending().nulls(IndexPart.Nulls.LAST),
        IndexPart.expression("lower('" + name + "')"),
        IndexPart.expression("b").collate("C").operatorClass("text_pattern_ops"),
        IndexPart.column("b"));
    return List.of(
        Index.of(name, List.of("a", "b")),
        new Index(name, parts, true, "gin", List.of("x", name), "a > 1", true),
        Index.of(name, List.of("a")).withParts(List.of(IndexPart.expression("f(a)"))));
  }

  static Table table(QualifiedName name, String other) {
    Table.Builder builder = Table.builder(name).comment(other).option("WITHOUT ROWID");
    columns(other).forEach(builder::column);
    constraints(name, other).forEach(builder::constraint);
    indexes(other).forEach(builder::index);
    return builder.build();
  }
}
