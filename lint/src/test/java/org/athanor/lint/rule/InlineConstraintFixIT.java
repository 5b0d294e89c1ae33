package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.Finding;
import org.athanor.lint.LintUnit;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.Severities;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints in the definition of a new column become statements of their own. */
final class InlineConstraintFixIT {
  @TempDir
  Path folder = Path.of("");

  private FixedHistory history;

  @BeforeEach
  void write() throws IOException {
    Dialect dialect =
        Dialects.installed(InlineConstraintFixIT.class.getClassLoader()).offline("postgresql:17");
    Map<String, String> settings = Map.of("lock_timeout", "2s", "statement_timeout", "60s");
    history = new FixedHistory(
            folder, dialect, new UnitReplay(dialect, settings), Severities.STANDARD)
        .write("a1.sql", """
            -- revision: a1

            -- upgrade
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY);
            INSERT INTO orders VALUES (1), (2);
            """);
  }

  @Test
  void constraints_of_a_new_column_in_sql_become_statements_of_their_own() throws IOException {
    history.write("b2.sql", """
        -- revision: b2
        -- revises: a1

        -- upgrade
        -- who has ordered
        ALTER TABLE orders
          ADD COLUMN customer bigint -- may be unknown
            CONSTRAINT known REFERENCES customers (id) ON DELETE SET NULL NOT DEFERRABLE
            NULL
            CHECK (customer > 0) UNIQUE;
        ALTER TABLE orders
          ADD COLUMN token uuid DEFAULT gen_random_uuid() UNIQUE NOT NULL,
          ADD COLUMN part int NOT NULL DEFAULT 1 CONSTRAINT few CHECK (part < 10);

        -- downgrade
        ALTER TABLE orders DROP COLUMN customer;
        ALTER TABLE orders DROP COLUMN token, DROP COLUMN part;
        """);

    FixedHistory.Outcome outcome = history.fix(file -> file.endsWith("b2.sql"), Set.of());
    String all = texts(outcome);

    assertThat(outcome.unproved()).as(all).isEmpty();
    assertThat(blocking(outcome.after())).as(all).isEmpty();
    assertThat(FixedHistory.text(outcome.changes(), "b2.sql")).contains("""
        -- upgrade
        -- who has ordered
        ALTER TABLE orders
          ADD COLUMN customer bigint -- may be unknown
            NULL;
        ALTER TABLE orders ADD CONSTRAINT known FOREIGN KEY (customer)\
         REFERENCES customers (id) ON DELETE SET NULL NOT DEFERRABLE NOT VALID;
        ALTER TABLE orders ADD CONSTRAINT orders_customer_check CHECK (customer > 0) NOT VALID;
        ALTER TABLE orders ADD COLUMN token uuid;
        ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
        ALTER TABLE orders ADD COLUMN part int NOT NULL DEFAULT 1;
        ALTER TABLE orders ADD CONSTRAINT few CHECK (part < 10) NOT VALID;
        """);
    assertThat(all)
        .contains(
            "VALIDATE CONSTRAINT known;",
            "VALIDATE CONSTRAINT orders_customer_check;",
            "VALIDATE CONSTRAINT few;",
            "CREATE UNIQUE INDEX CONCURRENTLY orders_customer_key ON orders (customer);",
            "CREATE UNIQUE INDEX CONCURRENTLY orders_token_key ON orders (token);");
  }

  @Test
  void constraints_of_a_new_column_in_java_become_calls_of_their_own() throws IOException {
    history.write("Rb2_Orders.java", """
        import static org.athanor.schema.Types.*;

        import org.athanor.migration.*;

        @Revision(id = "b2", revises = "a1")
        public final class Rb2_Orders implements Migration {
          @Override public void upgrade(Operations op) {
            op.addColumn("orders", "customer", bigint())
                .references("customers", "id") // known
                .nullable()
                .unique();
            op.addColumn("orders", "part", integer()).check("part < 10").notNull().defaultValue(1);
            op.addColumn("orders", "code", text()) // unique
                .unique();
          }
          @Override public void downgrade(Operations op) {
            op.dropColumn("orders", "code");
            op.dropColumn("orders", "part");
            op.dropColumn("orders", "customer");
          }
        }
        """);

    FixedHistory.Outcome outcome = history.fix(file -> file.endsWith("Rb2_Orders.java"), Set.of());
    String all = texts(outcome);

    assertThat(outcome.unproved()).as(all).isEmpty();
    assertThat(blocking(outcome.after())).as(all).isEmpty();
    assertThat(FixedHistory.text(outcome.changes(), "Rb2_Orders.java")).contains("""
            op.addColumn("orders", "customer", bigint()) // known
                .nullable();
            op.createForeignKey("fk_orders_customer")
                .on("orders", "customer")
                .references("customers", "id").notValid();
            op.createIndex("uq_orders_customer").on("orders", "customer").unique().concurrently();
            op.addColumn("orders", "part", integer()).notNull().defaultValue(1);
            op.createCheckConstraint("ck_orders_part").on("orders", "part < 10").notValid();
            op.addColumn("orders", "code", text()) // unique
                ;
            op.createIndex("uq_orders_code").on("orders", "code").unique().concurrently();
          }
        """);
    assertThat(all)
        .contains(
            "op.validateConstraint(\"ck_orders_part\")",
            "op.createUniqueConstraint(\"uq_orders_customer\")");
  }

  @Test
  void a_key_that_says_more_and_a_column_that_may_be_there_stay_as_they_are() throws IOException {
    history.write("b2.sql", """
        -- revision: b2
        -- revises: a1

        -- upgrade
        ALTER TABLE orders ADD COLUMN code text UNIQUE NULLS NOT DISTINCT;
        ALTER TABLE orders ADD COLUMN IF NOT EXISTS part int CHECK (part < 10);

        -- downgrade
        ALTER TABLE orders DROP COLUMN code, DROP COLUMN part;
        """);

    FixedHistory.Outcome outcome = history.fix(file -> file.endsWith("b2.sql"), Set.of());

    assertThat(outcome.changes()).isEmpty();
    assertThat(blocking(outcome.before())).hasSize(2);
  }

  private static List<String> blocking(List<Finding> findings) {
    return findings.stream()
        .filter(each -> each.direction() == LintUnit.Direction.UPGRADE)
        .filter(each ->
            each.rule().group() == RuleGroup.LOCK || each.rule().group() == RuleGroup.REWRITE)
        .map(RuleExample::text)
        .toList();
  }

  private static String texts(FixedHistory.Outcome outcome) {
    return outcome.changes().stream()
        .map(FileChange::after)
        .collect(Collectors.joining("\n=====\n"));
  }
}
