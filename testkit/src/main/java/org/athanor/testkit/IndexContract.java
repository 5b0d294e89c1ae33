package org.athanor.testkit;

import static org.athanor.testkit.Model.INVOICE;
import static org.athanor.testkit.Model.customer;
import static org.athanor.testkit.Model.invoice;

import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropIndex;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.junit.jupiter.api.Test;

/** What indexes can have besides their columns, and indexes that may be there or missing. */
public abstract class IndexContract extends DialectContract {
  private static final Index PLAIN = Index.of("ix_invoice_total", List.of("total"));

  @Test
  void an_index_has_settings() throws SQLException {
    Index index = PLAIN.withOptions(settings());
    creates(has(Capability.INDEX_SETTINGS), index);
  }

  /** Settings that the product has; PostgreSQL's unless a product overrides it. */
  protected IndexOptions settings() {
    return IndexOptions.DEFAULT.with("fillfactor", "70");
  }

  @Test
  void an_index_that_the_planner_does_not_use_is_kept_up() throws SQLException {
    Index index = PLAIN.withOptions(IndexOptions.DEFAULT.invisible());
    creates(has(Capability.INVISIBLE_INDEXES), index);
  }

  @Test
  void an_index_holds_the_beginning_of_values() throws SQLException {
    Index index =
        PLAIN.withParts(List.of(IndexPart.column("number").length(5), IndexPart.column("day")));
    creates(has(Capability.INDEX_PREFIX_LENGTHS), index);
  }

  @Test
  void nulls_stand_where_an_index_says() throws SQLException {
    Index index = PLAIN.withParts(List.of(
        IndexPart.column("day").nulls(IndexPart.Nulls.FIRST),
        IndexPart.column("total").descending().nulls(IndexPart.Nulls.LAST)));
    creates(has(Capability.NULLS_ORDER), index);
  }

  @Test
  void an_index_takes_nulls_as_equal() throws SQLException {
    Index index = PLAIN.withUnique(true).withNullsNotDistinct(true);
    creates(has(Capability.NULLS_NOT_DISTINCT), index);
  }

  @Test
  void an_index_names_an_operator_class() throws SQLException {
    Index index =
        PLAIN.withParts(List.of(IndexPart.column("number").operatorClass("varchar_pattern_ops")));
    creates(has(Capability.OPERATOR_CLASSES), index);
  }

  @Test
  void an_index_may_be_there_when_it_is_created() throws SQLException {
    CreateIndex create = new CreateIndex(INVOICE, PLAIN, false, true);
    leads(schema(customer(), invoice()), create, with(PLAIN));
    database().run(create);
    database().run(create);
    assertStands(with(PLAIN));
  }

  @Test
  void an_index_may_be_missing_when_it_is_dropped() throws SQLException {
    database().create(schema(customer(), invoice()));
    database().run(new DropIndex(INVOICE, "ix_missing", null, false, true));
    assertStands(schema(customer(), invoice()));
  }

  private static Schema with(Index index) {
    return schema(customer(), invoice().toBuilder().index(index).build());
  }

  private void creates(boolean able, Index index) throws SQLException {
    CreateIndex create = new CreateIndex(INVOICE, index, false, false);
    leadsIf(able, schema(customer(), invoice()), create, with(index));
    database().executeSql("DROP TABLE invoice");
    Table whole = invoice().toBuilder().index(index).build();
    if (able) {
      database().run(new CreateTable(whole, false));
      assertStands(with(index));
    } else {
      assertRefused(new CreateTable(whole, false));
    }
  }
}
