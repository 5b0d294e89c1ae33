package org.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.junit.MigrationAssertions.assertThat;
import static org.athanor.junit.MigrationAssertions.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.schema.ReferentialAction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a test of a revision looks like, on any database. */
abstract class StepsContract {
  @Test
  void rows_survive_a_revision_and_its_way_back(Migrations migrations) throws SQLException {
    migrations.upgradeBefore("b2");
    assertThat(migrations.schema()).hasTable("users").hasNoColumn("email");
    migrations.execute("INSERT INTO users (id, name) VALUES (?, ?)", 1, "Ann");
    migrations.upgradeOne();
    assertThat(migrations.current()).containsExactly("b2");
    assertThat(migrations.rows("SELECT id, name, email FROM users"))
        .containsExactly(row(1, "Ann", null));
    migrations.downgradeOne();
    assertThat(migrations.current()).containsExactly("a1");
    assertThat(migrations.rows("SELECT * FROM users")).containsExactly(row(1, "Ann"));
    migrations.upgradeOne();
    assertThat(migrations.current()).containsExactly("b2");
  }

  @Test
  void each_test_begins_with_an_empty_database(Migrations migrations) {
    assertThat(migrations.current()).isEmpty();
    migrations.upgradeOne();
    assertThat(migrations.current()).containsExactly("a1");
    migrations.upgradeTo("head");
    assertThat(migrations.current()).containsExactly("c3");
    migrations.downgradeTo("base");
    assertThat(migrations.current()).isEmpty();
    assertThat(migrations.schema()).hasNoTable("users").hasNoTable("orders");
  }

  @Test
  void the_schema_is_as_the_revisions_say(Migrations migrations) {
    migrations.upgrade();
    assertThat(migrations.schema())
        .hasExactlyTables("orders", "users")
        .hasTable("users")
        .hasPrimaryKey("id")
        .hasIndex("uq_users_email")
        .column("email")
        .isUnique()
        .isIndexed()
        .isNullable()
        .hasType("varchar(255)")
        .hasNoDefault()
        .column("name")
        .isNotUnique();
    assertThat(migrations.schema())
        .hasTable("orders")
        .hasExactlyColumns("id", "user_id", "state", "total")
        .column("state")
        .isNotNullable()
        .hasDefault("new")
        .column("id")
        .isPrimaryKey()
        .table()
        .hasConstraint("ck_orders_total")
        .hasForeignKey("user_id")
        .references("users", "id")
        .onDelete(ReferentialAction.CASCADE);
  }

  @Test
  void violations_are_known_by_their_constraints(Migrations migrations) throws SQLException {
    migrations.upgrade();
    migrations.execute("INSERT INTO users (id, email) VALUES (1, 'a@b')");
    migrations.assertViolates(
        "uq_users_email",
        () -> migrations.execute("INSERT INTO users (id, email) VALUES (2, 'a@b')"));
    migrations.assertViolates("ck_orders_total", () -> {
      try {
        migrations.execute("INSERT INTO orders (id, user_id, total) VALUES (1, 1, -1)");
      } catch (SQLException e) {
        throw new IllegalStateException("as a persistence layer wraps it", e);
      }
    });
    migrations.assertRefusesNull(
        "orders", "state", () -> migrations.execute("INSERT INTO orders VALUES (1, 1, NULL, 1)"));
    assertThat(migrations.rows("SELECT count(*) FROM orders")).hasValue(0);
  }

  @Test
  void other_code_opens_connections_of_its_own(Migrations migrations) throws SQLException {
    migrations.upgradeTo("a1");
    try (Connection connection = migrations.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO users (id, name) VALUES (7, 'Zoë')");
    }
    assertThat(migrations.rows("SELECT name FROM users")).hasSize(1).contains(row("Zoë"));
  }

  @Nested
  class NestedTests {
    @Test
    void nested_classes_get_databases_too(Migrations migrations) {
      migrations.upgradeTo("b2");
      assertThat(migrations.current()).containsExactly("b2");
    }
  }
}
