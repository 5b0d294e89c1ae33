package org.athanor.dialects.h2;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.json;

import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.testkit.GoldenCase;
import org.athanor.testkit.GoldenContract;
import org.jspecify.annotations.Nullable;

final class H2GoldenTest extends GoldenContract {
  private static final QualifiedName ITEM = QualifiedName.of("item");
  private static final ColumnDefault.Identity IDENTITY =
      (ColumnDefault.Identity) ColumnDefault.identity();

  @Override
  protected Dialect dialect() {
    return new H2DialectProvider().offline(new ServerVersion(2, 4));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/h2");
  }

  @Override
  protected List<GoldenCase> additionalCases() {
    Column plain = Column.of("number", bigint());
    Column identity = plain.withNullable(false).withDefault(IDENTITY);
    Column generated = plain.withDefault(ColumnDefault.generated("price * 2"));
    Index hash = Index.of("ix_item", List.of("number")).withMethod("HASH");
    return List.of(
        alter("generated-expression", generated, ColumnDefault.generated("price * 3")),
        alter("plain-to-generated", plain, ColumnDefault.generated("price * 2")),
        alter("generated-to-plain", generated, ColumnDefault.none()),
        alter("identity-settings", identity, always(null, 5L)),
        alter("identity-start", identity, always(100L, null)),
        alter("identity-to-plain", identity, ColumnDefault.none()),
        GoldenCase.of(
            "alter-column-identity-of-unknown-type",
            new AlterColumn(
                ITEM, "number", AlterColumn.Edits.NONE.defaultValue(IDENTITY), null, null)),
        GoldenCase.of(
            "add-constraint-if-not-exists",
            new AddConstraint(ITEM, Check.of("ck_item", "price > 0"), true, null)),
        GoldenCase.of("create-index-hash", new CreateIndex(ITEM, hash, false, false)),
        GoldenCase.of(
            "create-index-gin", new CreateIndex(ITEM, hash.withMethod("gin"), false, false)),
        GoldenCase.of(
            "create-index-nulls",
            new CreateIndex(
                ITEM,
                hash.withMethod(null)
                    .withParts(List.of(IndexPart.column("number").nulls(IndexPart.Nulls.LAST)))
                    .withUnique(true)
                    .withNullsNotDistinct(true)
                    .withInclude(List.of("price")),
                false,
                false)),
        GoldenCase.of(
            "alter-sequence-type",
            new AlterSequence(
                ITEM, new SequenceOptions(integer(), null, null, null, null, null, null), null)),
        GoldenCase.of(
            "add-column-json",
            new AddColumn(
                ITEM,
                Column.of("facts", json()).withDefault(ColumnDefault.constant("{\"a\": 'x'}")),
                false)),
        GoldenCase.of("create-table-bit", table(new DataType.Bit(8, true))),
        GoldenCase.of(
            "create-table-enum-array",
            table(new DataType.Array(new DataType.Named(QualifiedName.of("mood"))))),
        GoldenCase.of(
            "create-table-upper-case",
            new CreateTable(
                Table.builder(QualifiedName.of("ITEM"))
                    .column(Column.of("\"id\"", integer()))
                    .column(Column.of("Name", new DataType.Interval()))
                    .column(Column.of("value", new DataType.Array(new DataType.Text())))
                    .build(),
                false)));
  }

  private static CreateTable table(DataType type) {
    return new CreateTable(Table.builder(ITEM).column(Column.of("x", type)).build(), false);
  }

  private static ColumnDefault always(@Nullable Long start, @Nullable Long increment) {
    return new ColumnDefault.Identity(
        ColumnDefault.Mode.ALWAYS, SequenceOptions.DEFAULT.startingAt(start, increment));
  }

  private static GoldenCase alter(String name, Column before, ColumnDefault wanted) {
    Column after = before.withDefault(wanted);
    return GoldenCase.of(
        "alter-column-" + name,
        new AlterColumn(
            ITEM, before.name(), AlterColumn.Edits.between(before, after), null, before));
  }
}
