package org.athanor.dialects.postgresql;

import static org.athanor.schema.Types.array;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.jsonb;
import static org.athanor.schema.Types.text;

import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.testkit.GoldenCase;
import org.athanor.testkit.GoldenContract;

final class PostgresGoldenTest extends GoldenContract {
  private static final QualifiedName INVOICE = QualifiedName.of("invoice");
  private static final Column ID = Column.of("id", integer()).withNullable(false);
  private static final ColumnDefault SERIAL =
      ColumnDefault.expression("nextval('public.invoice_id_seq'::regclass)");

  @Override
  protected Dialect dialect() {
    return new PostgresDialectProvider().offline(new ServerVersion(17, 0));
  }

  @Override
  protected Path folder() {
    return Path.of("src/test/golden/postgresql");
  }

  @Override
  protected List<GoldenCase> additionalCases() {
    ColumnDefault.Identity fifty = new ColumnDefault.Identity(
        ColumnDefault.Mode.ALWAYS, SequenceOptions.DEFAULT.startingAt(100L, 50L));
    Column identity = ID.withDefault(ColumnDefault.identity());
    Column text = Column.of("note", text()).withDefault(ColumnDefault.constant("7"));
    Column generated = Column.of("twice", integer()).withDefault(ColumnDefault.generated("id * 2"));
    return List.of(
        change("identity-settings", identity, ID.withDefault(fifty)),
        change("identity-to-nullable", identity, Column.of("id", bigint())),
        change("serial-to-identity", ID.withDefault(SERIAL), identity),
        change("identity-to-serial", identity, ID.withDefault(SERIAL)),
        change(
            "type-restores-default",
            text,
            Column.of("note", integer()).withDefault(ColumnDefault.constant(7))),
        change(
            "generated-expression",
            generated,
            generated.withDefault(ColumnDefault.generated("id * 3"))),
        change("generated-to-plain", generated, Column.of("twice", integer())),
        GoldenCase.of("create-table-serial", new CreateTable(serial(), false)),
        GoldenCase.of("create-table-not-valid", new CreateTable(unchecked(), false)),
        GoldenCase.of("create-index-gin", new CreateIndex(INVOICE, gin(), false, false)),
        GoldenCase.of(
            "drop-constraint-unknown-kind",
            new DropConstraint(INVOICE, "x", (Constraint.Kind) null, null, false)));
  }

  private static GoldenCase change(String name, Column before, Column after) {
    Operation alter = new AlterColumn(
        INVOICE, before.name(), AlterColumn.Edits.between(before, after), null, before);
    return GoldenCase.of("alter-column-" + name, alter);
  }

  private static Table serial() {
    return Table.builder(INVOICE)
        .column(ID.withDefault(SERIAL))
        .column(Column.of("tags", array(text())).withDefault(ColumnDefault.constant("{}")))
        .column(Column.of("body", jsonb()))
        .primaryKey(new PrimaryKey("invoice_pkey", List.of("id")))
        .build();
  }

  private static Table unchecked() {
    ForeignKey key = ForeignKey.of("fk", List.of("id"), QualifiedName.of("customer"), List.of());
    return Table.builder(INVOICE)
        .column(ID)
        .constraint(new Check("ck", "id > 0", false))
        .constraint(key)
        .build();
  }

  private static Index gin() {
    return new Index(
        "ix",
        List.of(IndexPart.column("body").operatorClass("jsonb_path_ops")),
        false,
        "gin",
        List.of(),
        null,
        false);
  }
}
