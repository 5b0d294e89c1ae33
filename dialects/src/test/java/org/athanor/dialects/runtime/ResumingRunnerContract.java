package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Operations;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.HistoryEntry;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.Outcome;
import org.athanor.runtime.RunPlan;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.TransactionPolicy;
import org.athanor.schema.Types;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a run does where schema changes commit by themselves: it keeps a journal and resumes. */
abstract class ResumingRunnerContract extends RunnerContract {
  @Override
  RunPlan.Mode usualMode() {
    return RunPlan.Mode.STEP_BY_STEP;
  }

  /** A statement that fails, and the same one mended. */
  private static MemoryRevisions third(String statement) {
    return new MemoryRevisions()
        .add(
            "a1",
            "tables",
            op -> {
              op.execute("CREATE TABLE a (id int)");
              op.execute("INSERT INTO a VALUES (1)");
              op.execute(statement);
              op.execute("CREATE TABLE c (id int)");
            },
            op -> op.dropTable("a"));
  }

  @Test
  void a_failing_statement_says_what_is_done_and_where_the_next_run_goes_on() throws SQLException {
    AthanorException e =
        failure(() -> runner(third("INSERT INTO missing VALUES (1)")).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_021);
    assertThat(e.getMessage()).startsWith("Statement 3 of 4 of revision a1 failed:");
    assertThat(e.databaseState())
        .isEqualTo("Statements 1-2 are done and stay; the next run goes on at statement 3;"
            + " the database is still before the first revision.");
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
    assertThat(runner(broken()).history())
        .extracting(HistoryEntry::outcome)
        .containsExactly(Outcome.FAILED);
    assertThat(count("SELECT count(*) FROM athanor_journal")).isEqualTo(2);
  }

  @Test
  void the_next_run_goes_on_at_the_failed_statement_and_repeats_nothing() throws SQLException {
    failure(() -> runner(third("INSERT INTO missing VALUES (1)")).upgrade(RevisionTarget.HEAD));

    RunReport report = runner(third("INSERT INTO a VALUES (2)")).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps()).singleElement().satisfies(step -> {
      assertThat(step.resumedAt()).isEqualTo(3);
      assertThat(step.statements()).isEqualTo(4);
    });
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(2);
    assertThat(hasTable("c")).isTrue();
    assertThat(count("SELECT count(*) FROM athanor_journal")).isZero();
  }

  @Test
  void a_run_in_one_transaction_is_run_step_by_step() throws SQLException {
    RunnerOptions perRun = options().transactions(TransactionPolicy.PER_RUN).build();

    failure(() -> runner(broken(), perRun).upgrade(RevisionTarget.HEAD));

    assertThat(rows(broken())).containsExactly("a1");
    assertThat(hasTable("b")).isTrue();
  }

  @Test
  void rows_that_code_has_changed_are_taken_back_when_it_fails() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "code",
            op -> {
              op.execute("CREATE TABLE a (id int)");
              op.run("fill a", connection -> {
                try (var statement = connection.createStatement()) {
                  statement.execute("INSERT INTO a VALUES (1)");
                }
                throw new IllegalStateException("no more paper");
              });
            },
            op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.getMessage()).contains("Statement 2 of 2").contains("no more paper");
    assertThat(count("SELECT count(*) FROM a")).isZero();
  }

  @Test
  void a_guard_that_finds_rows_stops_the_revision_where_it_stands() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "guarded",
            op -> {
              op.execute("CREATE TABLE a (id int)");
              op.execute("INSERT INTO a VALUES (7)");
              op.requireNone("SELECT id FROM a WHERE id > 5", "ids above 5 would be cut");
            },
            op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_012);
    assertThat(e.databaseState()).contains("the next run goes on at statement 3");
    sql("DELETE FROM a");
    runner(revisions).upgrade(RevisionTarget.HEAD);
    assertThat(rows(revisions)).containsExactly("a1");
  }

  @Test
  void a_table_that_stands_already_is_an_error_and_never_taken_for_ours() throws SQLException {
    sql("CREATE TABLE a (no int)");

    AthanorException first = failure(() -> runner(three()).upgrade(RevisionTarget.HEAD));
    AthanorException again = failure(() -> runner(three()).upgrade(RevisionTarget.HEAD));

    assertThat(first.code()).isEqualTo(ErrorCode.RUN_021);
    assertThat(again.getMessage()).isEqualTo(first.getMessage());
  }

  // --- interrupted between a statement and its journal row

  @TestFactory
  Stream<DynamicTest> a_change_whose_end_nobody_wrote_down_is_found_and_not_repeated() {
    Map<String, Consumer<Operations>> changes = new LinkedHashMap<>();
    changes.put("table", op -> op.createTable("made", t -> t.column("id", Types.integer())));
    changes.put("free SQL", op -> op.execute("create /* free */ table made (id int)"));
    changes.put("column", op -> op.addColumn("a", "more", Types.integer()));
    changes.put("index", op -> op.createIndex("ix_a").on("a", "id"));
    changes.put("check", op -> op.createCheckConstraint("ck_a").on("a", "id > 0"));
    changes.put("key", op -> op.createUniqueConstraint("uq_a").on("a", "id"));
    changes.put("renamed column", op -> op.renameColumn("a", "id", "number"));
    changes.put("renamed table", op -> op.renameTable("a", "b"));
    changes.put("dropped column", op -> op.dropColumn("a", "gone"));
    changes.put("dropped index", op -> op.dropIndex("ix_gone").on("a"));
    changes.put("dropped table", op -> op.dropTable("a"));
    return changes.entrySet().stream()
        .map(change ->
            DynamicTest.dynamicTest(change.getKey(), () -> isFoundDone(change.getValue())));
  }

  private void isFoundDone(Consumer<Operations> change) throws SQLException {
    MemoryRevisions revisions = interrupted(change);

    runner(revisions).upgrade(RevisionTarget.HEAD);

    assertThat(rows(revisions)).containsExactly("a1");
    assertThat(events)
        .filteredOn(MigrationEvent.StatementFoundDone.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((MigrationEvent.StatementFoundDone) event).text())
            .startsWith("statement 1 of 2 of revision a1 was done already: "));
  }

  @Test
  void a_change_that_was_begun_and_not_done_is_run() throws SQLException {
    MemoryRevisions revisions = interrupted(op -> op.addColumn("a", "more", Types.integer()));
    sql("ALTER TABLE a DROP COLUMN more");

    runner(revisions).upgrade(RevisionTarget.HEAD);

    assertThat(events).noneMatch(MigrationEvent.StatementFoundDone.class::isInstance);
    sql("INSERT INTO a (more) VALUES (1)");
  }

  @Test
  void rows_whose_end_nobody_wrote_down_were_taken_back_and_are_written() throws SQLException {
    MemoryRevisions revisions = interrupted(op -> op.execute("INSERT INTO a (id) VALUES (1)"));
    sql("DELETE FROM a");

    runner(revisions).upgrade(RevisionTarget.HEAD);

    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
  }

  /**
   * What is left when the process is killed after a statement and before its end is written down:
   * the statement's work, and a journal that only knows of its beginning.
   */
  private MemoryRevisions interrupted(Consumer<Operations> change) throws SQLException {
    close();
    open();
    sql("CREATE TABLE a (id int, gone int)");
    sql("CREATE INDEX ix_gone ON a (gone)");
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "change",
            op -> {
              change.accept(op);
              op.execute("INSERT INTO missing VALUES (1)");
            },
            op -> {});
    failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));
    sql("CREATE TABLE missing (id int)");
    sql("UPDATE athanor_journal SET state = 'started' WHERE step = 1");
    events.clear();
    return revisions;
  }
}
