package org.athanor.testkit;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.varchar;

import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** The small schema that contract and golden cases change: customers and their invoices. */
final class Model {
  static final QualifiedName CUSTOMER = QualifiedName.of("customer");
  static final QualifiedName INVOICE = QualifiedName.of("invoice");

  private Model() {}

  /** A column that must have a value. */
  static Column required(String name, DataType type) {
    return Column.of(name, type).withNullable(false);
  }

  /** Two columns and a primary key. */
  static Table customer() {
    return Table.builder(CUSTOMER)
        .column(required("id", bigint()))
        .column(Column.of("email", varchar(100)))
        .primaryKey(new PrimaryKey("customer_pkey", List.of("id")))
        .build();
  }

  /** A table with a constraint of each kind and an index. */
  static Table invoice() {
    return Table.builder(INVOICE)
        .column(required("id", bigint()))
        .column(required("customer_id", bigint()))
        .column(required("number", varchar(20)))
        .column(Column.of("total", numeric(12, 2)).withDefault(ColumnDefault.constant(0)))
        .column(Column.of("day", integer()))
        .primaryKey(new PrimaryKey("invoice_pkey", List.of("id")))
        .constraint(UniqueConstraint.of("uq_invoice_number", List.of("number")))
        .constraint(
            ForeignKey.of("fk_invoice_customer", List.of("customer_id"), CUSTOMER, List.of("id")))
        .constraint(Check.of("ck_invoice_total", "total >= 0"))
        .index(Index.of("ix_invoice_day", List.of("day")))
        .build();
  }

  static Schema schema(Table... tables) {
    return new Schema(List.of(tables), List.of(), List.of());
  }
}
