package org.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.junit.MigrationAssertions.assertThat;
import static org.athanor.junit.MigrationAssertions.row;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Sample classes, run by JUnit's test kit: what passes, and what failures say. */
class AthanorExtensionIT {
  @AthanorTest(server = InMemorySqlite.class, revisions = "src/test/revisions", at = "head")
  static class ReadyTests {
    @Test
    void the_database_stands_at_the_head(Migrations migrations) throws SQLException {
      migrations.execute("INSERT INTO users (id) VALUES (1)");
      assertThat(migrations.current()).containsExactly("c3");
    }

    @Test
    void another_test_sees_nothing_of_it(Migrations migrations) throws SQLException {
      migrations.execute("INSERT INTO users (id) VALUES (1)");
      assertThat(migrations.rows("SELECT id FROM users")).containsExactly(row(1));
    }
  }

  @AthanorTest(
      server = InMemorySqlite.class,
      revisions = "src/test/revisions",
      fresh = AthanorTest.Fresh.PER_CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class OrderedTests {
    @Test
    @Order(1)
    void first(Migrations migrations) {
      migrations.upgradeTo("b2");
    }

    @Test
    @Order(2)
    void then(Migrations migrations) {
      assertThat(migrations.current()).containsExactly("b2");
      migrations.upgradeBefore("b2");
    }
  }

  @AthanorTest(server = InMemorySqlite.class, revisions = "src/test/revisions", at = "head")
  static class FailingTests {
    @Test
    void table(Migrations migrations) {
      assertThat(migrations.schema()).hasTable("customers");
    }

    @Test
    void column(Migrations migrations) {
      assertThat(migrations.schema()).hasTable("users").column("mail");
    }

    @Test
    void unique(Migrations migrations) {
      assertThat(migrations.schema()).hasTable("users").column("name").isUnique();
    }

    @Test
    void type(Migrations migrations) {
      assertThat(migrations.schema()).hasTable("orders").column("state").hasType("integer");
    }

    @Test
    void rows(Migrations migrations) throws SQLException {
      migrations.execute("INSERT INTO users (id, name) VALUES (1, 'Ann'), (2, NULL)");
      assertThat(migrations.rows("SELECT id, name FROM users ORDER BY id"))
          .containsExactly(row(1, "Ann"), row(2, "Bob"));
    }

    @Test
    void accepted(Migrations migrations) {
      migrations.assertViolates(
          "uq_users_email", () -> migrations.execute("INSERT INTO users (id) VALUES (1)"));
    }

    @Test
    void otherwise(Migrations migrations) {
      migrations.assertViolates(
          "ck_orders_total", () -> migrations.execute("INSERT INTO orders (id) VALUES (1)"));
    }

    @Test
    void unknown(Migrations migrations) {
      migrations.assertViolates("uq_nothing", () -> migrations.current());
    }

    @Test
    void transaction(Migrations migrations) throws SQLException {
      migrations.connection().setAutoCommit(false);
      migrations.downgradeOne();
    }

    @Test
    void revision(Migrations migrations) {
      migrations.upgradeTo("d4");
    }
  }

  @Test
  void a_database_can_be_ready_and_is_another_one_for_each_test() {
    run(ReadyTests.class, Map.of())
        .testEvents()
        .assertStatistics(statistics -> statistics.started(2).succeeded(2));
  }

  @Test
  void tests_in_an_order_share_a_database_and_may_not_go_back_unasked() {
    EngineExecutionResults results = run(OrderedTests.class, Map.of());
    results
        .testEvents()
        .assertStatistics(statistics -> statistics.started(2).succeeded(1).failed(1));
    assertThat(failure(results, "then"))
        .startsWith("TST-001  The database of this test is past revision b2 already.\n"
            + "           it stands at: b2\n")
        .contains("fresh = PER_METHOD");
  }

  @Test
  void failures_show_what_is_there() {
    EngineExecutionResults results = run(FailingTests.class, Map.of());
    assertThat(failure(results, "table"))
        .isEqualTo("Expected table \"customers\"\nbut there is:\n  orders\n  users");
    assertThat(failure(results, "column"))
        .isEqualTo("Expected column \"mail\" in table \"users\"\nbut there is:\n"
            + "  id INTEGER NOT NULL\n  name VARCHAR(40)\n  email VARCHAR(255)");
    assertThat(failure(results, "unique"))
        .isEqualTo("Expected column \"name\" of \"users\" to be unique\nbut there is:\n"
            + "  primary key pk_users [id]\n  unique index uq_users_email [email]");
    assertThat(failure(results, "type"))
        .isEqualTo("Expected column \"state\" of \"orders\" to be of type integer\n"
            + "but there is:\n  state VARCHAR(10) NOT NULL DEFAULT 'new'");
    assertThat(failure(results, "rows"))
        .isEqualTo("Expected exactly\n  1 | Ann\n  2 | Bob\n"
            + "from: SELECT id, name FROM users ORDER BY id\nbut there is:\n"
            + "  id | name\n  1 | Ann\n  2 | NULL");
  }

  @Test
  void failures_of_violations_tell_what_happened_instead() {
    EngineExecutionResults results = run(FailingTests.class, Map.of());
    assertThat(failure(results, "accepted"))
        .isEqualTo(
            "Expected the database to refuse it by \"uq_users_email\"," + " but it was accepted.");
    assertThat(failure(results, "otherwise"))
        .startsWith("Expected the database to refuse it by \"ck_orders_total\","
            + " but it was refused otherwise:\n")
        .contains("NOT NULL constraint failed: orders.user_id");
    assertThat(failure(results, "unknown"))
        .startsWith("Expected constraint or unique index \"uq_nothing\"\nbut there is:\n")
        .contains("users.uq_users_email");
  }

  @Test
  void misuse_and_errors_of_revisions_are_told_with_their_fix() {
    EngineExecutionResults results = run(FailingTests.class, Map.of());
    assertThat(failure(results, "transaction"))
        .startsWith(
            "TST-001  A revision cannot run while connection() may have a transaction open.")
        .contains("Fix: call connection().commit()");
    assertThat(failure(results, "revision")).startsWith("REV-001  No revision matches \"d4\"");
  }

  @Test
  void a_configured_url_goes_before_the_annotation() {
    EngineExecutionResults results = run(
        ReadyTests.class,
        Map.of(AthanorExtension.URL, "jdbc:h2:mem:any", AthanorExtension.USER, "sa"));
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(2));
    EngineExecutionResults wrong =
        run(ReadyTests.class, Map.of(AthanorExtension.URL, "jdbc:nothing:any"));
    assertThat(failure(wrong, "another_test_sees_nothing_of_it")).contains("SDB-001");
  }

  /** PostgreSQL copies a template, MariaDB runs the revisions again. */
  @Test
  void a_state_is_reached_on_every_server() {
    for (TestServer server : List.of(new EmbeddedPostgres(), new EmbeddedMariaDb())) {
      TestServer.Address address = server.start();
      Map<String, String> parameters = Map.of(
          AthanorExtension.URL, address.url(),
          AthanorExtension.USER, String.valueOf(address.user()),
          AthanorExtension.PASSWORD, String.valueOf(address.password()));
      run(ReadyTests.class, parameters)
          .testEvents()
          .assertStatistics(statistics -> statistics.started(2).succeeded(2));
    }
  }

  private static EngineExecutionResults run(Class<?> type, Map<String, String> parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .configurationParameters(parameters)
        .execute();
  }

  private static String failure(EngineExecutionResults results, String method) {
    List<String> messages = results
        .testEvents()
        .finished()
        .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(method + "("))
        .map(event -> event.getPayload(TestExecutionResult.class).orElseThrow())
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .toList();
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }
}
