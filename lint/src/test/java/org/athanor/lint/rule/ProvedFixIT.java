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
import org.athanor.lint.Severities;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.athanor.revision.RevisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proved is rewritten, and what is not stays and is named. */
final class ProvedFixIT {
  @TempDir
  Path folder = Path.of("");

  private FixedHistory history;

  @BeforeEach
  void write() throws IOException {
    Dialect dialect =
        Dialects.installed(ProvedFixIT.class.getClassLoader()).offline("postgresql:17");
    Map<String, String> settings = Map.of("lock_timeout", "2s", "statement_timeout", "60s");
    history = new FixedHistory(
            folder, dialect, new UnitReplay(dialect, settings), Severities.STANDARD)
        .write("a1.sql", revision("a1", "", """
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, day date);""", ""));
  }

  @Test
  void a_revision_that_is_not_proved_stays_and_the_others_are_rewritten() throws IOException {
    history
        .write("b2.sql", revision("b2", "a1", "CREATE INDEX i1 ON orders (day);", ""))
        .write("c3.sql", revision("c3", "b2", """
            ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;
            ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id);""", ""))
        .write("d4.sql", revision("d4", "c3", "CREATE INDEX i2 ON orders (day);", ""))
        .write("e5.sql", revision("e5", "d4", "CREATE INDEX i3 ON orders (day);", ""));

    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());

    assertThat(outcome.unproved()).singleElement().satisfies(each -> {
      assertThat(each.revision()).isEqualTo(RevisionId.of("c3"));
      assertThat(each.file()).isEqualTo(folder.resolve("c3.sql"));
      assertThat(each.reasons().get(0)).contains("orders_customer_fkey", "already exists");
      assertThat(each.findings())
          .extracting(finding -> finding.rule().id())
          .contains("add-foreign-key");
    });
    assertThat(names(outcome)).containsExactly("b2.sql", "d4.sql", "e5.sql");
  }

  @Test
  void what_cannot_be_run_as_it_is_is_rewritten_and_the_others_are_still_proved()
      throws IOException {
    history
        .write("b2.sql", revision("b2", "a1", "CREATE INDEX i1 ON orders (day);", ""))
        .write("c3.sql", revision("c3", "b2", "CREATE INDEX CONCURRENTLY i2 ON orders (day);", ""))
        .write("d4.sql", revision("d4", "c3", """
            ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;
            ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id);""", ""));

    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());

    assertThat(outcome.unproved())
        .extracting(each -> each.revision().value())
        .containsExactly("d4");
    assertThat(names(outcome)).containsExactly("b2.sql", "c3.sql");
  }

  @Test
  void indexes_are_built_anew_outside_a_transaction() throws IOException {
    history.write("b2.sql", revision("b2", "a1", "REINDEX (VERBOSE) TABLE orders;", ""));

    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());

    assertThat(outcome.unproved()).isEmpty();
    assertThat(FixedHistory.text(outcome.changes(), "b2.sql"))
        .contains("-- transactional: false", "REINDEX (VERBOSE) TABLE CONCURRENTLY orders;");
  }

  @Test
  void what_leaves_a_revision_in_java_leaves_no_line_behind() throws IOException {
    history.write("Rb2_Anew.java", """
        import org.athanor.migration.*;

        @Revision(id = "b2", revises = "a1")
        public final class Rb2_Anew implements Migration {
          @Override
          public void upgrade(Operations op) {
            op.createCheckConstraint("ck_net").on("orders", "id > 0").notValid();
            op.validateConstraint("ck_net").on("orders");
            op.execute("REINDEX TABLE orders");
          }

          @Override
          public void downgrade(Operations op) {
            op.dropConstraint("ck_net").on("orders");
          }
        }
        """);

    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());

    assertThat(outcome.unproved()).isEmpty();
    assertThat(outcome.changes()).hasSize(3);
    assertThat(FixedHistory.text(outcome.changes(), "Rb2_Anew.java")).contains("""
          public void upgrade(Operations op) {
            op.createCheckConstraint("ck_net").on("orders", "id > 0").notValid();
          }
        """);
    String all =
        outcome.changes().stream().map(FileChange::after).collect(Collectors.joining("\n"));
    assertThat(all)
        .contains("op.validateConstraint(\"ck_net\").on(\"orders\");")
        .contains("op.execute(\"REINDEX TABLE CONCURRENTLY orders\");");
  }

  @Test
  void requests_of_mysql_are_written_anew_and_proved() throws IOException {
    Dialect dialect =
        Dialects.installed(ProvedFixIT.class.getClassLoader()).offline("mariadb:11.4");
    FixedHistory.Outcome outcome = new FixedHistory(
            folder, dialect, new UnitReplay(dialect, Map.of()), Severities.STANDARD)
        .write("a1.sql", revision("a1", "", """
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, day date);""", ""))
        .write("b2.sql", revision("b2", "a1", """
            ALTER TABLE orders ALGORITHM = COPY, ADD COLUMN net int, LOCK = SHARED;
            CREATE INDEX orders_day ON orders (day) ALGORITHM=COPY LOCK SHARED;""", ""))
        .fix(file -> true, Set.of());

    assertThat(outcome.unproved()).isEmpty();
    assertThat(FixedHistory.text(outcome.changes(), "b2.sql")).contains("""
        SET SESSION lock_wait_timeout = 1, SESSION innodb_lock_wait_timeout = 1;
        ALTER TABLE orders ADD COLUMN net int, LOCK = NONE;
        CREATE INDEX orders_day ON orders (day) LOCK NONE;
        """);
  }

  @Test
  void nothing_is_proved_where_the_history_itself_fails() throws IOException {
    history
        .write("b2.sql", revision("b2", "a1", "CREATE INDEX i1 ON orders (day);", ""))
        .write("c3.sql", revision("c3", "b2", "COMMENT ON TABLE nowhere IS 'gone';", ""));

    FixedHistory.Outcome outcome = history.fix(file -> true, Set.of());

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.unproved()).singleElement().satisfies(each -> {
      assertThat(each.revision()).isEqualTo(RevisionId.of("b2"));
      assertThat(each.reasons().get(0)).contains("c3", "nowhere");
    });
  }

  private static List<String> names(FixedHistory.Outcome outcome) {
    return outcome.changes().stream()
        .map(FileChange::path)
        .map(path -> String.valueOf(path.getFileName()))
        .toList();
  }

  private static String revision(String id, String after, String up, String down) {
    return """
        -- revision: %s
        -- revises: %s

        -- upgrade
        %s

        -- downgrade
        %s
        """.formatted(id, after, up, down);
  }
}
