package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.Severities;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.athanor.revision.RevisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions in Java get further calls, and stay as they were besides. */
final class JavaFixIT {
  private static final String SECOND = """
      import org.athanor.migration.Migration;
      import org.athanor.migration.Operations;
      import org.athanor.migration.Revision;

      /** What the list of orders needs. */
      @Revision(id = "b2", revises = "a1")
      public final class Rb2_Orders implements Migration {
        @Override public void upgrade(Operations op) {
          // sorted; by day
          op.createIndex("orders_day")
              .on("orders", "day"); // see the report
          op.execute("COMMENT ON TABLE orders IS 'a; b'");
          op.createForeignKey("orders_customer").on("orders", "customer")
              .references("customers", "id");
        }
        @Override public void downgrade(Operations op) {
          op.dropConstraint("orders_customer").on("orders");
          op.execute("COMMENT ON TABLE orders IS NULL");
          op.dropIndex("orders_day").on("orders");
        }
      }
      """;

  @TempDir
  Path folder = Path.of("");

  private FixedHistory history;

  @BeforeEach
  void write() throws IOException {
    Dialect dialect = Dialects.installed(JavaFixIT.class.getClassLoader()).offline("postgresql:17");
    Map<String, String> settings = Map.of("lock_timeout", "2s", "statement_timeout", "60s");
    history = new FixedHistory(
            folder, dialect, new UnitReplay(dialect, settings), Severities.STANDARD)
        .write("a1_setup.sql", """
            -- revision: a1

            -- upgrade
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint UNIQUE, day date);

            -- downgrade
            DROP TABLE orders;
            DROP TABLE customers;
            """)
        .write("Rb2_Orders.java", SECOND)
        .write("Rc3_Later.java", """
            import org.athanor.migration.*;

            @Revision(id = "c3", revises = {"b2"})
            public final class Rc3_Later implements Migration {
              @Override public void upgrade(Operations op) {}
              @Override public void downgrade(Operations op) {}
            }
            """);
  }

  @Test
  void a_java_revision_gets_further_calls_and_a_part_that_follows() {
    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());
    List<FileChange> changes = outcome.changes();

    assertThat(outcome.unproved()).isEmpty();
    assertThat(FixedHistory.text(changes, "Rb2_Orders.java"))
        .isEqualTo(SECOND
            .replace("\"orders\", \"day\");", "\"orders\", \"day\").concurrently();")
            .replace(
                "references(\"customers\", \"id\");",
                "references(\"customers\", \"id\").notValid();")
            .replace(
                "\"orders_day\").on(\"orders\");",
                "\"orders_day\").on(\"orders\").concurrently();"));
    FileChange part =
        changes.stream().filter(each -> !each.exists()).findFirst().orElseThrow();
    String id = part.path().getFileName().toString().substring(1, 13);
    assertThat(part.after())
        .contains("@Revision(\n    id = \"" + id + "\",\n    revises = \"b2\",")
        .contains("op.validateConstraint(\"orders_customer\").on(\"orders\");")
        .contains("op.createForeignKey(\"orders_customer\")");
    assertThat(FixedHistory.text(changes, "Rc3_Later.java")).contains("revises = {\"" + id + "\"}");
    assertThat(outcome.after())
        .extracting(each -> each.rule().id())
        .doesNotContain("create-index-blocking", "drop-index-blocking", "add-foreign-key");
  }

  @Test
  void calls_that_do_the_first_step_stand_in_place_of_the_one_that_was_there() throws IOException {
    String second = """
        import org.athanor.migration.*;

        @Revision(id = "b2", revises = "a1")
        public final class Rb2_Orders implements Migration {
          @Override public void upgrade(Operations o) {
              // every order has a day
              o.alterColumn("orders", "day")
                  .notNull(); // since 2026
              o.createUniqueConstraint("orders_day_key").on("orders", "day");
          }
          @Override public void downgrade(Operations o) {
            o.dropConstraint("orders_day_key").on("orders"); // twice a day is well
            o.alterColumn("orders", "day").nullable();
          }
        }
        """;
    history.write("Rb2_Orders.java", second);

    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());
    List<FileChange> changes = outcome.changes();

    assertThat(outcome.unproved()).isEmpty();
    assertThat(FixedHistory.text(changes, "Rb2_Orders.java"))
        .isEqualTo(second
            .replace(
                """
                o.alterColumn("orders", "day")
                          .notNull();""",
                "o.createCheckConstraint(\"orders_day_not_null\")"
                    + ".on(\"orders\", \"day IS NOT NULL\").notValid();")
            .replace(
                "createUniqueConstraint(\"orders_day_key\").on(\"orders\", \"day\");",
                "createIndex(\"orders_day_key\").on(\"orders\", \"day\").unique().concurrently();")
            .replace(
                "dropConstraint(\"orders_day_key\").on(\"orders\");",
                "dropIndex(\"orders_day_key\").on(\"orders\").concurrently().ifExists();")
            .replace(
                "alterColumn(\"orders\", \"day\").nullable();",
                "dropConstraint(\"orders_day_not_null\").on(\"orders\");"));
    assertThat(changes.stream()
            .filter(each -> !each.exists())
            .map(FileChange::after)
            .toList())
        .anySatisfy(text -> assertThat(text)
            .contains(
                "op.validateConstraint(\"orders_day_not_null\").on(\"orders\");",
                "op.createUniqueConstraint(\"orders_day_key\")",
                ".usingIndex(\"orders_day_key\");"));
  }

  @Test
  void what_the_database_has_stays() {
    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of(RevisionId.of("b2")));

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.report().applied())
        .extracting(each -> each.rule().id())
        .contains("create-index-blocking", "add-foreign-key");
  }
}
