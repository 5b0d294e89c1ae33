package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.HistoryEntry;
import org.athanor.runtime.Outcome;
import org.athanor.runtime.RunPlan;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.TransactionPolicy;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** What a run of revisions does on a database that takes schema changes back. */
abstract class RollbackRunnerContract extends RunnerContract {
  @Override
  RunPlan.Mode usualMode() {
    return RunPlan.Mode.ONE_TRANSACTION;
  }

  @Test
  void a_failing_statement_is_named_and_its_revision_rolled_back() throws SQLException {
    AthanorException e = failure(() -> runner(broken()).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_021);
    assertThat(e.getMessage()).startsWith("Statement 2 of 2 of revision b2 failed:");
    assertThat(e.toText()).contains("INSERT INTO missing VALUES (1)");
    assertThat(e.databaseState())
        .isEqualTo("Statement 1 was rolled back; the database is at a1. 1 revision of this run"
            + " before it is committed.");
    assertThat(hasTable("a")).isTrue();
    assertThat(hasTable("b")).isFalse();
    assertThat(runner(broken()).history())
        .extracting(HistoryEntry::outcome)
        .containsExactly(Outcome.DONE, Outcome.FAILED);
  }

  @Test
  void one_transaction_for_the_run_rolls_all_of_it_back() throws SQLException {
    RunnerOptions perRun = options().transactions(TransactionPolicy.PER_RUN).build();

    AthanorException e = failure(() -> runner(broken(), perRun).upgrade(RevisionTarget.HEAD));

    assertThat(e.databaseState())
        .isEqualTo("All 2 revisions of this transaction were rolled back; the database is still"
            + " before the first revision.");
    assertThat(hasTable("a")).isFalse();
    assertThat(rows(broken())).isEmpty();
  }

  @Test
  void code_runs_in_the_transaction_of_its_revision() throws SQLException {
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
    assertThat(hasTable("a")).isFalse();
  }

  @Test
  void a_guard_that_finds_rows_stops_the_revision() throws SQLException {
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
    assertThat(e.getMessage()).contains("ids above 5 would be cut");
    assertThat(hasTable("a")).isFalse();
  }

  @Test
  void a_version_row_that_somebody_else_changed_stops_the_step() {
    MemoryRevisions revisions = new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> {})
        .add("b2", "meddle", op -> op.execute("DELETE FROM athanor_version"), op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_005);
    assertThat(rows(revisions)).containsExactly("a1");
  }
}
