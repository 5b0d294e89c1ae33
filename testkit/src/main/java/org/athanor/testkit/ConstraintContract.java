package org.athanor.testkit;

import static org.athanor.schema.Types.bigint;
import static org.athanor.testkit.Model.CUSTOMER;
import static org.athanor.testkit.Model.INVOICE;
import static org.athanor.testkit.Model.customer;
import static org.athanor.testkit.Model.invoice;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Operation;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/** Constraints and indexes: every operation, there and back. */
public abstract class ConstraintContract extends DialectContract {
  @Test
  void a_unique_constraint_is_added() throws SQLException {
    adds(UniqueConstraint.of("uq_invoice_day", List.of("day", "customer_id")));
  }

  @Test
  void a_check_is_added() throws SQLException {
    adds(Check.of("ck_invoice_day", "day > 0 AND day < 400"));
  }

  @Test
  void a_foreign_key_with_actions_is_added() throws SQLException {
    Table before =
        invoice().toBuilder().column(Column.of("credited_id", bigint())).build();
    ForeignKey key = ForeignKey.of(
            "fk_invoice_credited", List.of("credited_id"), INVOICE, List.of("id"))
        .withActions(ReferentialAction.SET_NULL, ReferentialAction.CASCADE);
    leadsIf(
        has(Capability.ALTER_CONSTRAINTS),
        schema(customer(), before),
        new AddConstraint(INVOICE, key),
        schema(customer(), before.toBuilder().constraint(key).build()));
  }

  @Test
  void a_deferred_foreign_key_is_added() throws SQLException {
    ForeignKey key = new ForeignKey(
        "fk_invoice_late",
        List.of("customer_id"),
        CUSTOMER,
        List.of("id"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        Deferrability.INITIALLY_DEFERRED,
        true);
    leadsIf(
        hasAll(Capability.ALTER_CONSTRAINTS, Capability.DEFERRABLE_FOREIGN_KEYS),
        schema(customer(), invoice()),
        new AddConstraint(INVOICE, key),
        schema(customer(), invoice().toBuilder().constraint(key).build()));
  }

  @Test
  void a_primary_key_is_added_to_a_table_without_one() throws SQLException {
    Table bare = customer().toBuilder().primaryKey(null).build();
    PrimaryKey key = new PrimaryKey("customer_pkey", List.of("id"));
    leadsIf(
        has(Capability.ALTER_CONSTRAINTS),
        schema(bare),
        new AddConstraint(CUSTOMER, key),
        schema(customer()));
  }

  @Test
  void a_constraint_that_is_not_valid_is_validated() throws SQLException {
    Check later = new Check("ck_invoice_day", "day > 0", false);
    Operation validate = new ValidateConstraint(INVOICE, "ck_invoice_day", later);
    Table after = invoice().toBuilder().constraint(later.withValidated(true)).build();
    boolean able = has(Capability.NOT_VALID_CONSTRAINTS);
    Table before = able ? invoice().toBuilder().constraint(later).build() : invoice();
    leadsIf(able, schema(customer(), before), validate, schema(customer(), after));
  }

  @Test
  void a_constraint_is_dropped() throws SQLException {
    Check check = invoice().checks().get(0);
    Table without = invoice().toBuilder().build();
    Table.Builder copy = without.toBuilder();
    copy.checks().clear();
    Operation drop =
        new DropConstraint(INVOICE, "ck_invoice_total", Constraint.Kind.CHECK, check, false);
    leadsIf(
        has(Capability.ALTER_CONSTRAINTS),
        schema(customer(), invoice()),
        drop,
        schema(customer(), copy.build()));
  }

  @Test
  void a_batch_adds_and_drops_constraints_everywhere() throws SQLException {
    Check wider = Check.of("ck_invoice_day", "day > 0");
    ForeignKey old = invoice().foreignKeys().get(0);
    Table.Builder after = invoice().toBuilder().constraint(wider);
    after.foreignKeys().clear();
    BatchAlterTable batch = new BatchAlterTable(
        INVOICE,
        List.of(
            new DropConstraint(
                INVOICE, "fk_invoice_customer", Constraint.Kind.FOREIGN_KEY, old, false),
            new AddConstraint(INVOICE, wider)),
        BatchAlterTable.Recreate.AUTO,
        null);
    leads(schema(customer(), invoice()), batch, schema(customer(), after.build()));
  }

  @Test
  void an_index_is_created() throws SQLException {
    creates(true, Index.of("ix_invoice_customer_day", List.of("customer_id", "day")));
  }

  @Test
  void a_unique_index_with_a_descending_key_is_created() throws SQLException {
    Index index = Index.of("ux_invoice", List.of("number"))
        .withParts(List.of(IndexPart.column("number"), IndexPart.column("day").descending()))
        .withUnique(true);
    creates(true, index);
  }

  @Test
  void an_index_over_an_expression_is_created() throws SQLException {
    Index index = Index.of("ix_invoice_upper", List.of("number"))
        .withParts(List.of(IndexPart.expression("upper(number)")));
    creates(has(Capability.EXPRESSION_INDEXES), index);
  }

  @Test
  void a_partial_index_is_created() throws SQLException {
    Index index = Index.of("ix_invoice_open", List.of("day")).withWhere("total > 0");
    creates(has(Capability.PARTIAL_INDEXES), index);
  }

  @Test
  void an_index_that_stores_further_columns_is_created() throws SQLException {
    Index index = new Index(
        "ix_invoice_cover",
        List.of(IndexPart.column("day")),
        false,
        null,
        List.of("total"),
        null,
        false);
    creates(has(Capability.INCLUDE_INDEXES), index);
  }

  @Test
  void an_index_is_created_while_writers_go_on() throws SQLException {
    Index index = Index.of("ix_invoice_total", List.of("total"));
    leadsIf(
        has(Capability.CONCURRENT_INDEXES),
        schema(customer(), invoice()),
        new CreateIndex(INVOICE, index, true, false),
        schema(customer(), invoice().toBuilder().index(index).build()));
  }

  @Test
  void an_index_is_dropped() throws SQLException {
    Index index = invoice().index("ix_invoice_day").orElseThrow();
    Table.Builder after = invoice().toBuilder();
    after.indexes().clear();
    leads(
        schema(customer(), invoice()),
        new DropIndex(INVOICE, "ix_invoice_day", index, false, false),
        schema(customer(), after.build()));
  }

  private void adds(Constraint constraint) throws SQLException {
    Table after = invoice().toBuilder().constraint(constraint).build();
    leadsIf(
        has(Capability.ALTER_CONSTRAINTS),
        schema(customer(), invoice()),
        new AddConstraint(INVOICE, constraint),
        schema(customer(), after));
  }

  private void creates(boolean able, Index index) throws SQLException {
    Schema before = schema(customer(), invoice());
    Table after = invoice().toBuilder().index(index).build();
    leadsIf(able, before, new CreateIndex(INVOICE, index, false, false), schema(customer(), after));
  }
}
