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
import org.athanor.lint.Severities;
import org.athanor.lint.Severity;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.athanor.schema.NamingTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints without a name get one by the naming convention, up and down. */
final class NamingFixIT {
  private static final Map<String, Severity> ASKED = Map.of("unnamed-constraint", Severity.WARNING);

  @TempDir
  Path folder = Path.of("");

  private FixedHistory history;

  @BeforeEach
  void write() throws IOException {
    Dialect dialect =
        Dialects.installed(NamingFixIT.class.getClassLoader()).offline("postgresql:17");
    Map<String, String> settings = Map.of("lock_timeout", "2s", "statement_timeout", "60s");
    UnitReplay replay = new UnitReplay(dialect, settings)
        .naming(NamingTemplates.DEFAULT.withForeignKey("fk_{table}_{target}"));
    history = new FixedHistory(
            folder, dialect, replay, new Severities(ASKED, ASKED, Severity.ERROR))
        .write("a1.sql", """
            -- revision: a1

            -- upgrade
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint NOT NULL, customer bigint, net int, CONSTRAINT
              uq_orders_net UNIQUE (net));
            INSERT INTO orders VALUES (1);

            -- downgrade
            DROP TABLE orders;
            DROP TABLE customers;
            """);
  }

  @Test
  void statements_of_sql_get_names_and_are_taken_back_by_them() throws IOException {
    history.write("b2.sql", """
        -- revision: b2
        -- revises: a1

        -- upgrade
        ALTER TABLE orders ADD PRIMARY KEY (id), ADD CHECK (net > 0 AND id > 0);
        ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;
        ALTER TABLE orders ADD UNIQUE (net);
        ALTER TABLE orders ADD COLUMN code text UNIQUE;
        CREATE TABLE notes (id bigint CONSTRAINT pk_notes PRIMARY KEY, words text);
        ALTER TABLE notes ADD UNIQUE (words); -- once

        -- downgrade
        ALTER TABLE notes DROP CONSTRAINT notes_words_key;
        DROP TABLE notes;
        ALTER TABLE orders DROP COLUMN code;
        ALTER TABLE orders DROP CONSTRAINT orders_net_key;
        ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;
        ALTER TABLE orders DROP CONSTRAINT orders_check, DROP CONSTRAINT orders_pkey;
        """);

    FixedHistory.Outcome outcome = history.fix(file -> file.endsWith("b2.sql"), Set.of());
    String all = texts(outcome);

    assertThat(outcome.unproved()).as(all).isEmpty();
    assertThat(unnamed(outcome.after())).as(all).isEmpty();
    assertThat(all)
        .contains(
            "ADD CONSTRAINT pk_orders PRIMARY KEY USING INDEX pk_orders;",
            "ADD CONSTRAINT ck_orders_net_id CHECK (net > 0 AND id > 0) NOT VALID;",
            "ADD CONSTRAINT fk_orders_customers FOREIGN KEY (customer) REFERENCES customers",
            "ADD CONSTRAINT uq_orders_net_2 UNIQUE USING INDEX uq_orders_net_2;",
            "ADD CONSTRAINT uq_orders_code UNIQUE USING INDEX uq_orders_code;",
            "ALTER TABLE notes ADD CONSTRAINT uq_notes_words UNIQUE (words); -- once",
            "ALTER TABLE notes DROP CONSTRAINT uq_notes_words;",
            "ALTER TABLE orders DROP CONSTRAINT fk_orders_customers;")
        .doesNotContain("orders_net_key", "orders_customer_fkey", "orders_pkey", "orders_check");
  }

  @Test
  void sql_in_a_revision_in_java_gets_names() throws IOException {
    history.write("Rb2_Orders.java", """
        import org.athanor.migration.*;

        @Revision(id = "b2", revises = "a1")
        public final class Rb2_Orders implements Migration {
          @Override public void upgrade(Operations op) {
            op.execute("ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id)");
            op.execute("CREATE TABLE notes (words text)");
            op.execute("ALTER TABLE notes ADD UNIQUE (words)");
          }
          @Override public void downgrade(Operations op) {
            op.execute("DROP TABLE notes");
            op.execute("ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey");
          }
        }
        """);

    FixedHistory.Outcome outcome = history.fix(file -> file.endsWith("Rb2_Orders.java"), Set.of());
    String all = texts(outcome);

    assertThat(outcome.unproved()).as(all).isEmpty();
    assertThat(unnamed(outcome.after())).as(all).isEmpty();
    assertThat(FixedHistory.text(outcome.changes(), "Rb2_Orders.java"))
        .contains(
            "op.createForeignKey(\"fk_orders_customers\")",
            "op.createUniqueConstraint(\"uq_notes_words\").on(\"notes\", \"words\");",
            "op.dropConstraint(\"fk_orders_customers\").on(\"orders\");");
  }

  @Test
  void a_name_that_a_later_revision_uses_stays() throws IOException {
    history.write("b2.sql", """
            -- revision: b2
            -- revises: a1

            -- upgrade
            CREATE TABLE notes (words text);
            ALTER TABLE notes ADD UNIQUE (words);

            -- downgrade
            DROP TABLE notes;
            """).write("c3.sql", """
            -- revision: c3
            -- revises: b2

            -- upgrade
            ALTER TABLE notes DROP CONSTRAINT notes_words_key;

            -- downgrade
            ALTER TABLE notes ADD CONSTRAINT notes_words_key UNIQUE (words);
            """);

    FixedHistory.Outcome outcome = history.fix(file -> file.endsWith("b2.sql"), Set.of());

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.unproved())
        .singleElement()
        .satisfies(each -> assertThat(each.reasons().get(0)).contains("notes_words_key"));
  }

  private static List<String> unnamed(List<Finding> findings) {
    return findings.stream()
        .filter(each -> ASKED.containsKey(each.rule().id()))
        .map(RuleExample::text)
        .toList();
  }

  private static String texts(FixedHistory.Outcome outcome) {
    return outcome.changes().stream()
        .map(FileChange::after)
        .collect(Collectors.joining("\n=====\n"));
  }
}
