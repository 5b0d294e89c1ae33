package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.testkit.Model.CUSTOMER;
import static org.athanor.testkit.Model.INVOICE;
import static org.athanor.testkit.Model.customer;
import static org.athanor.testkit.Model.invoice;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/**
 * What constraints can have besides their columns, each in ALTER TABLE and in CREATE TABLE; and
 * constraints that may be there or may be missing.
 */
public abstract class ConstraintDetailContract extends DialectContract {
  private static final UniqueConstraint UNIQUE =
      UniqueConstraint.of("uq_invoice_day", List.of("day"));

  @Test
  void an_exclusion_constraint_is_kept() throws SQLException {
    kept(exclusion("ex_invoice", "number"), Capability.EXCLUSION_CONSTRAINTS);
  }

  @Test
  void an_exclusion_constraint_has_expressions_a_condition_and_a_time() throws SQLException {
    Exclusion.Element upper =
        new Exclusion.Element(IndexPart.expression("upper(number)").collate("C"), "=");
    Exclusion full = Exclusion.of("ex_invoice", "btree", List.of(upper))
        .withWhere("total > 0 AND day IS NOT NULL")
        .withDeferrability(Deferrability.INITIALLY_DEFERRED);
    kept(full, Capability.EXCLUSION_CONSTRAINTS);
  }

  @Test
  void an_exclusion_constraint_is_dropped() throws SQLException {
    Exclusion exclusion = exclusion("ex_invoice", "day");
    DropConstraint drop =
        new DropConstraint(INVOICE, "ex_invoice", Constraint.Kind.EXCLUSION, exclusion, false);
    if (has(Capability.EXCLUSION_CONSTRAINTS)) {
      leads(with(exclusion), drop, with());
    }
  }

  @Test
  void a_foreign_key_matches_all_columns_or_none() throws SQLException {
    kept(selfReference().withMatch(ForeignKey.Match.FULL), Capability.FOREIGN_KEY_MATCH);
  }

  @Test
  void a_foreign_key_sets_some_of_its_columns_to_null() throws SQLException {
    ForeignKey key = selfReference()
        .withActions(ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION)
        .withOnDeleteColumns(List.of("day"));
    kept(key, Capability.SET_NULL_COLUMNS);
  }

  @Test
  void a_check_is_not_inherited() throws SQLException {
    kept(Check.of("ck_invoice_day", "day > 0").noInherit(), Capability.NO_INHERIT_CHECKS);
  }

  @Test
  void a_unique_constraint_stores_further_columns() throws SQLException {
    kept(UNIQUE.withInclude(List.of("total", "number")), Capability.INCLUDE_KEYS);
  }

  @Test
  void a_unique_constraint_takes_nulls_as_equal() throws SQLException {
    UniqueConstraint equal =
        new UniqueConstraint("uq_invoice_day", List.of("day"), true, Deferrability.NOT_DEFERRABLE);
    kept(equal, Capability.NULLS_NOT_DISTINCT);
  }

  @Test
  void a_unique_constraint_waits_for_the_end_of_the_transaction() throws SQLException {
    UniqueConstraint late = new UniqueConstraint(
        "uq_invoice_day", List.of("day"), false, Deferrability.INITIALLY_DEFERRED);
    kept(late, Capability.DEFERRABLE_UNIQUE);
  }

  @Test
  void a_primary_key_waits_for_the_end_of_the_transaction() throws SQLException {
    PrimaryKey key = new PrimaryKey("invoice_pkey", List.of("id"))
        .withDeferrability(Deferrability.INITIALLY_IMMEDIATE);
    keyIsKept(key, Capability.DEFERRABLE_UNIQUE);
  }

  @Test
  void a_primary_key_stores_further_columns() throws SQLException {
    PrimaryKey key =
        new PrimaryKey("invoice_pkey", List.of("id")).withInclude(List.of("customer_id"));
    keyIsKept(key, Capability.INCLUDE_KEYS);
  }

  @Test
  void a_constraint_may_be_there_when_it_is_added() throws SQLException {
    for (Constraint constraint : ofEachKind()) {
      AddConstraint add = new AddConstraint(INVOICE, constraint, true, null);
      if (has(Capability.ALTER_CONSTRAINTS)) {
        leads(with(), add, with(constraint));
        database().run(add);
        database().run(add);
        assertStands(with(constraint));
      } else {
        refuses(with(), add);
      }
      empty();
    }
  }

  /** Where constraints are added by a rebuild only, a constraint that stands needs none. */
  @Test
  void a_constraint_that_stands_needs_nothing_when_it_may() throws SQLException {
    for (Constraint constraint : ofEachKind()) {
      database().create(with(constraint));
      database().run(new AddConstraint(INVOICE, constraint, true, null));
      assertStands(with(constraint));
      empty();
    }
  }

  @Test
  void a_constraint_may_be_missing_when_it_is_dropped() throws SQLException {
    database().create(with());
    for (Constraint constraint : ofEachKind()) {
      String name = String.valueOf(constraint.name());
      database().run(new DropConstraint(INVOICE, name, constraint.kind(), constraint, true));
      database().run(new DropConstraint(INVOICE, name, constraint.kind(), null, true));
    }
    assertStands(with());
  }

  @Test
  void an_index_becomes_the_one_behind_a_constraint() throws SQLException {
    Index index = Index.of("ix_spare", List.of("day")).withUnique(true);
    Schema before = schema(customer(), invoice().toBuilder().index(index).build());
    AddConstraint add = new AddConstraint(INVOICE, UNIQUE, false, "ix_spare");
    if (has(Capability.KEYS_USING_INDEX)) {
      leads(before, add, with(UNIQUE));
    } else {
      refuses(before, add);
    }
  }

  @Test
  void an_index_becomes_the_one_behind_a_primary_key() throws SQLException {
    Index index = Index.of("ix_spare", List.of("id")).withUnique(true);
    Table before = customer().toBuilder().primaryKey(null).index(index).build();
    PrimaryKey key = new PrimaryKey("customer_pkey", List.of("id"));
    AddConstraint add = new AddConstraint(CUSTOMER, key, false, "ix_spare");
    if (has(Capability.KEYS_USING_INDEX)) {
      leads(schema(before), add, schema(customer()));
    } else {
      refuses(schema(before), add);
    }
  }

  private List<Constraint> ofEachKind() {
    List<Constraint> all = new ArrayList<>(List.of(
        UNIQUE,
        Check.of("ck it's", "day > 0"),
        ForeignKey.of("fk \"x\"", List.of("id"), CUSTOMER, List.of("id"))));
    if (has(Capability.EXCLUSION_CONSTRAINTS)) {
      all.add(exclusion("ex; --", "number"));
    }
    return all;
  }

  private void empty() throws SQLException {
    database().executeSql("DROP TABLE invoice");
    database().executeSql("DROP TABLE customer");
  }

  private static Exclusion exclusion(String name, String column) {
    return Exclusion.of(name, null, List.of(new Exclusion.Element(IndexPart.column(column), "=")));
  }

  /** A key of two columns to the one unique constraint that makes it possible. */
  private static ForeignKey selfReference() {
    List<String> columns = List.of("day", "customer_id");
    return ForeignKey.of("fk_invoice_self", columns, INVOICE, List.of("id", "number_of"));
  }

  private void keyIsKept(PrimaryKey key, Capability capability) throws SQLException {
    Table bare = invoice().toBuilder().primaryKey(null).build();
    Table after = bare.toBuilder().primaryKey(key).build();
    isKept(capability, bare, key, after);
  }

  private void kept(Constraint constraint, Capability capability) throws SQLException {
    Table bare = constraint instanceof ForeignKey ? pairs() : invoice();
    isKept(capability, bare, constraint, bare.toBuilder().constraint(constraint).build());
  }

  /** An invoice table that two columns of another row can refer to. */
  private static Table pairs() {
    return invoice().toBuilder()
        .column(Model.required("number_of", org.athanor.schema.Types.bigint()))
        .constraint(UniqueConstraint.of("uq_pair", List.of("id", "number_of")))
        .build();
  }

  private void isKept(Capability capability, Table before, Constraint constraint, Table after)
      throws SQLException {
    Operation add = new AddConstraint(INVOICE, constraint);
    boolean alters = has(Capability.ALTER_CONSTRAINTS);
    leadsIf(alters && has(capability), schema(customer(), before), add, schema(customer(), after));
    empty();
    database().create(schema(customer()));
    if (has(capability)) {
      database().run(new CreateTable(after, false));
      assertStands(schema(customer(), after));
      assertThat(database().inspect()).isNotEqualTo(schema(customer(), before));
    } else {
      assertRefused(new CreateTable(after, false));
    }
  }

  private static Schema with(Constraint... constraints) {
    Table.Builder table = invoice().toBuilder();
    Arrays.stream(constraints).forEach(table::constraint);
    return schema(customer(), table.build());
  }
}
