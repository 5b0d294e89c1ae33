package org.athanor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogState;
import org.athanor.catalog.CatalogTable;
import org.athanor.catalog.CatalogType;
import org.athanor.dialect.Dialects;
import org.athanor.migration.Operations;
import org.athanor.plan.Simulator;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Types;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema that was inspected or saved is known as well as one that revisions made. */
class SchemaCatalogTest {
  private static final QualifiedName ORDERS = QualifiedName.of("orders");

  @ParameterizedTest
  @ValueSource(strings = {"postgresql:16", "mysql:8.0", "mariadb:10.11", "sqlite:3.45"})
  void tables_have_their_columns_keys_checks_and_indexes(String name) {
    CatalogState database = replay(name).database(shop());
    CatalogTable orders = database.table(ORDERS).orElseThrow();
    assertThat(orders.complete()).isTrue();
    assertThat(orders.columns()).extracting("name").containsExactly("id", "customer", "note");
    assertThat(orders.column("customer").orElseThrow().notNull()).isTrue();
    assertThat(orders.column("note").orElseThrow().notNull()).isFalse();
    assertThat(String.valueOf(orders.column("note").orElseThrow().type())).endsWith("(40)");
    assertThat(orders.primaryKey()).isPresent();
    assertThat(orders.index("ix_orders_note")).map(CatalogIndex::ofConstraint).hasValue(false);
    assertThat(orders.constraint("ck_note")).map(CatalogConstraint::validated).hasValue(true);
    assertThat(database.referencing(QualifiedName.of("customer")))
        .extracting(CatalogTable::name)
        .containsExactly(ORDERS);
  }

  @ParameterizedTest
  @ValueSource(strings = "postgresql:16")
  void constraints_that_are_not_validated_and_types_are_known(String name) {
    Schema schema = recorded(op -> {
      op.createEnumType("mood", "happy", "sad");
      op.createTable("orders", t -> t.column("id", Types.integer()));
      op.createCheckConstraint("ck_id").on("orders", "id > 0").notValid();
    });
    CatalogState database = replay(name).database(schema);
    assertThat(database.table(ORDERS).orElseThrow().constraint("ck_id"))
        .map(CatalogConstraint::validated)
        .hasValue(false);
    assertThat(database.type(QualifiedName.of("mood")))
        .hasValue(new CatalogType.Enumeration(QualifiedName.of("mood"), List.of("happy", "sad")));
  }

  private static Schema shop() {
    return recorded(op -> {
      op.createTable("customer", t -> {
        t.column("id", Types.integer()).notNull();
        t.primaryKey("pk_customer", "id");
      });
      op.createTable("orders", t -> {
        t.column("id", Types.integer()).notNull();
        t.column("customer", Types.integer()).notNull();
        t.column("note", Types.varchar(40));
        t.primaryKey("pk_orders", "id");
        t.foreignKey("fk_orders_customer", "customer").references("customer", "id");
        t.check("ck_note", "note <> ''");
      });
      op.createIndex("ix_orders_note").on("orders", "note");
    });
  }

  private interface Recording {
    void on(Operations op);
  }

  private static Schema recorded(Recording recording) {
    return new Simulator().apply(Schema.empty(), Operations.record(recording::on));
  }

  private static UnitReplay replay(String dialect) {
    return new UnitReplay(
        Dialects.installed(SchemaCatalogTest.class.getClassLoader()).offline(dialect), Map.of());
  }
}
