package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.Direction;
import org.athanor.runtime.HistoryEntry;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.Outcome;
import org.athanor.runtime.RepairReport;
import org.athanor.runtime.RepairRequest;
import org.athanor.runtime.RunPlan;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.StampRequest;
import org.athanor.schema.Types;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** What a run of revisions does on every database. */
abstract class RunnerContract extends RunnerCase {
  static MemoryRevisions three() {
    return new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"))
        .add("b2", "add b", op -> op.execute("CREATE TABLE b (id int)"), op -> op.dropTable("b"))
        .add("c3", "add c", op -> op.execute("CREATE TABLE c (id int)"), op -> op.dropTable("c"));
  }

  static MemoryRevisions broken() {
    return new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"))
        .add(
            "b2",
            "break",
            op -> {
              op.execute("CREATE TABLE b (id int)");
              op.execute("INSERT INTO missing VALUES (1)");
            },
            op -> {});
  }

  @Test
  void a_constraint_without_a_name_is_dropped_by_the_name_that_it_gets() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "add a",
            op -> op.createTable("a", t -> {
              t.column("id", Types.bigint()).primaryKey();
              t.column("code", Types.varchar(9)).unique();
            }),
            op -> op.dropTable("a"))
        .add(
            "b2",
            "many codes",
            op -> op.batchAlterTable("a", t -> t.dropConstraint("uq_a_code")),
            op -> op.batchAlterTable("a", t -> t.createUniqueConstraint("uq_a_code", "code")));

    runner(revisions).upgrade(RevisionTarget.of(RevisionId.of("a1")));
    sql("INSERT INTO a (id, code) VALUES (1, 'x')");
    assertThatThrownBy(() -> sql("INSERT INTO a (id, code) VALUES (2, 'x')"))
        .isInstanceOf(SQLException.class);
    runner(revisions).upgrade(RevisionTarget.HEAD);
    sql("INSERT INTO a (id, code) VALUES (2, 'x')");

    assertThat(count("SELECT count(*) FROM a")).isEqualTo(2);
  }

  @Test
  void upgrade_runs_all_revisions_in_order_and_remembers_them() throws SQLException {
    RunReport report = runner(three()).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps())
        .extracting(step -> step.revision().value())
        .containsExactly("a1", "b2", "c3");
    assertThat(report.after()).containsExactly(RevisionId.of("c3"));
    assertThat(rows(three())).containsExactly("c3");
    assertThat(hasTable("a")).isTrue();
    assertThat(hasTable("c")).isTrue();
    List<HistoryEntry> history = runner(three()).history();
    assertThat(history).hasSize(3);
    assertThat(history.get(1).message()).isEqualTo("add b");
    assertThat(history.get(1).outcome()).isEqualTo(Outcome.DONE);
    assertThat(history.get(1).author().osUser()).isEqualTo("ann");
    assertThat(history.get(1).startedAt()).isNotNull();
  }

  @Test
  void a_second_upgrade_has_nothing_to_do() {
    runner(three()).upgrade(RevisionTarget.HEAD);

    RunReport report = runner(three()).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps()).isEmpty();
    assertThat(report.before()).isEqualTo(report.after());
  }

  @Test
  void downgrade_takes_back_what_is_above_the_target() throws SQLException {
    runner(three()).upgrade(RevisionTarget.HEAD);

    RunReport report = runner(three()).downgrade(RevisionTarget.parse("-2"));

    assertThat(report.steps())
        .extracting(step -> step.revision().value())
        .containsExactly("c3", "b2");
    assertThat(rows(three())).containsExactly("a1");
    assertThat(hasTable("b")).isFalse();
    runner(three()).downgrade(RevisionTarget.BASE);
    assertThat(rows(three())).isEmpty();
    runner(three()).upgrade(RevisionTarget.HEAD);
    assertThat(rows(three())).containsExactly("c3");
  }

  @Test
  void an_edited_applied_revision_stops_the_run_until_it_is_repaired() {
    runner(three()).upgrade(RevisionTarget.HEAD);
    MemoryRevisions edited = edited();

    AthanorException e = failure(() -> runner(edited).upgrade(RevisionTarget.HEAD));
    assertThat(e.code()).isEqualTo(ErrorCode.RUN_003);
    assertThat(e.toText()).contains("b2  b2.java: applied ").contains("by ann@build-7");

    RepairRequest shown = new RepairRequest(
        List.of(), Set.of(RepairRequest.Action.DIGESTS), RepairRequest.DryRun.YES);
    assertThat(runner(edited).repair(shown).digests()).hasSize(1);
    assertThat(failure(() -> runner(edited).upgrade(RevisionTarget.HEAD)).code())
        .isEqualTo(ErrorCode.RUN_003);

    RepairRequest request =
        new RepairRequest(List.of(), Set.of(RepairRequest.Action.DIGESTS), RepairRequest.DryRun.NO);
    RepairReport report = runner(edited).repair(request);
    assertThat(report.digests()).extracting(d -> d.revision().value()).containsExactly("b2");
    assertThat(runner(edited).upgrade(RevisionTarget.HEAD).steps()).isEmpty();
  }

  private static MemoryRevisions edited() {
    return new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"))
        .add("b2", "add b", op -> op.execute("CREATE TABLE b (no int)"), op -> op.dropTable("b"))
        .add("c3", "add c", op -> op.execute("CREATE TABLE c (id int)"), op -> op.dropTable("c"));
  }

  @Test
  void another_text_with_the_same_operations_is_no_change() {
    runner(three()).upgrade(RevisionTarget.HEAD);
    MemoryRevisions reworded = new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"))
        .add("b2", "reworded", op -> op.execute("CREATE TABLE b (id int)"), op -> op.dropTable("b"))
        .add("c3", "add c", op -> op.execute("CREATE TABLE c (id int)"), op -> op.dropTable("c"));

    assertThat(runner(reworded).upgrade(RevisionTarget.HEAD).steps()).isEmpty();
  }

  @Test
  void a_row_without_a_file_is_told_with_what_the_history_knows() {
    runner(three()).upgrade(RevisionTarget.HEAD);
    MemoryRevisions shorter = new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"));

    AthanorException e = failure(() -> runner(shorter).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_002);
    assertThat(e.toText()).contains("\"c3\"").contains("add c").contains("ann@build-7");
  }

  @Test
  void stamp_sets_the_rows_and_runs_nothing() throws SQLException {
    RunReport report = runner(three()).stamp(StampRequest.to(RevisionTarget.parse("b2")));

    assertThat(report.after()).containsExactly(RevisionId.of("b2"));
    assertThat(hasTable("a")).isFalse();
    assertThat(runner(three()).history())
        .singleElement()
        .satisfies(entry -> assertThat(entry.direction()).isEqualTo(Direction.STAMP));
    runner(three()).upgrade(RevisionTarget.HEAD);
    assertThat(hasTable("c")).isTrue();
    assertThat(rows(three())).containsExactly("c3");
  }

  @Test
  void a_purging_stamp_forgets_rows_that_no_file_has() {
    runner(three()).upgrade(RevisionTarget.HEAD);
    MemoryRevisions shorter = new MemoryRevisions()
        .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"));

    runner(shorter)
        .stamp(new StampRequest(List.of(RevisionTarget.parse("a1")), StampRequest.Rows.PURGE));

    assertThat(rows(shorter)).containsExactly("a1");
  }

  /** How a plain revision is run. */
  abstract RunPlan.Mode usualMode();

  @Test
  void plan_shows_the_statements_and_changes_nothing() throws SQLException {
    runner(three()).upgrade(RevisionTarget.parse("a1"));

    RunPlan plan = runner(three()).plan(Direction.UPGRADE, RevisionTarget.HEAD);

    assertThat(plan.steps())
        .extracting(step -> step.revision().value())
        .containsExactly("b2", "c3");
    assertThat(plan.steps().get(0).statements())
        .singleElement()
        .satisfies(s -> assertThat(s.text()).isEqualTo("CREATE TABLE b (id int)"));
    assertThat(plan.steps().get(0).mode()).isEqualTo(usualMode());
    assertThat(plan.isDestructive()).isFalse();
    assertThat(runner(three()).plan(Direction.DOWNGRADE, RevisionTarget.BASE).isDestructive())
        .isTrue();
    assertThat(hasTable("b")).isFalse();
  }

  @Test
  void branches_have_a_row_each_and_merge_into_one() {
    MemoryRevisions revisions = three()
        .after("a1")
        .add("d4", "add d", op -> op.execute("CREATE TABLE d (id int)"), op -> op.dropTable("d"));
    runner(revisions).upgrade(RevisionTarget.HEADS);
    assertThat(rows(revisions)).containsExactlyInAnyOrder("c3", "d4");

    revisions.after("c3", "d4").add("e5", "merge", op -> {}, op -> {});
    runner(revisions).upgrade(RevisionTarget.HEAD);
    assertThat(rows(revisions)).containsExactly("e5");

    runner(revisions).downgrade(RevisionTarget.parse("c3"));
    assertThat(rows(revisions)).containsExactlyInAnyOrder("c3", "d4");
  }

  @Test
  void a_half_done_revision_goes_on_at_the_failed_statement() throws SQLException {
    failure(() -> runner(stepwise("INSERT INTO missing VALUES (1)")).upgrade(RevisionTarget.HEAD));
    assertThat(hasTable("b")).isTrue();
    assertThat(runner(three()).status().journal()).isNotEmpty();
    events.clear();

    RunReport report = runner(stepwise("CREATE TABLE z (id int)")).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.resumedAt()).isEqualTo(3));
    assertThat(events)
        .filteredOn(MigrationEvent.RevisionResumed.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((MigrationEvent.RevisionResumed) event).text())
            .isEqualTo("resuming revision a1 at statement 3 of 4"));
    assertThat(hasTable("c")).isTrue();
    assertThat(runner(three()).status().journal()).isEmpty();
  }

  static MemoryRevisions stepwise(String third) {
    return new MemoryRevisions()
        .addStepwise(
            "a1",
            "step by step",
            op -> {
              op.execute("CREATE TABLE a (id int)");
              op.execute("CREATE TABLE b (id int)");
              op.execute(third);
              op.execute("CREATE TABLE c (id int)");
            },
            op -> {});
  }

  @Test
  void a_half_done_revision_whose_done_part_was_edited_is_refused() {
    failure(() -> runner(stepwise("INSERT INTO missing VALUES (1)")).upgrade(RevisionTarget.HEAD));
    MemoryRevisions edited = new MemoryRevisions()
        .addStepwise("a1", "edited", op -> op.execute("CREATE TABLE a2 (id int)"), op -> {});

    AthanorException e = failure(() -> runner(edited).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_006);
    assertThat(e.toText()).contains("was: CREATE TABLE a (id int)").contains("--journal a1");
  }

  @Test
  void a_half_done_revision_is_in_the_way_of_another_path() {
    MemoryRevisions revisions = stepwise("INSERT INTO missing VALUES (1)");
    failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));
    revisions.after().add("x9", "other", op -> op.execute("CREATE TABLE x (id int)"), op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.parse("x9")));
    assertThat(e.code()).isEqualTo(ErrorCode.RUN_007);

    RepairRequest forget = new RepairRequest(
        List.of(),
        Set.of(RepairRequest.Action.JOURNAL, RepairRequest.Action.FAILURES),
        RepairRequest.DryRun.NO);
    RepairReport report = runner(revisions).repair(forget);
    assertThat(report.journal()).hasSize(2);
    assertThat(report.failures()).hasSize(1);
    runner(revisions).upgrade(RevisionTarget.parse("x9"));
    assertThat(rows(revisions)).containsExactly("x9");
  }

  @Test
  void a_listener_that_fails_does_not_stop_the_run_and_the_log_says_so() {
    Dialects dialects = Dialects.installed(RunnerContract.class.getClassLoader());
    MigrationRunner runner = new MigrationRunner(
        three(), new Database(database, dialects), options().build(), List.of(event -> {
          throw new IllegalStateException("listener");
        }));

    try (RunnerLog log = new RunnerLog()) {
      runner.upgrade(RevisionTarget.HEAD);
      assertThat(log.messages()).containsExactly("A listener failed and hears no more of this run");
    }

    assertThat(rows(three())).containsExactly("c3");
  }

  @Test
  void repair_of_a_revision_that_nobody_knows_is_an_error() {
    runner(three()).upgrade(RevisionTarget.HEAD);
    RepairRequest request = new RepairRequest(
        List.of(RevisionId.of("ffff")),
        Set.of(RepairRequest.Action.DIGESTS),
        RepairRequest.DryRun.NO);

    assertThat(failure(() -> runner(three()).repair(request)).code()).isEqualTo(ErrorCode.RUN_014);
  }

  @Test
  void ensure_version_makes_the_tables_once() {
    assertThat(runner(three()).ensureVersion()).isTrue();
    assertThat(runner(three()).ensureVersion()).isFalse();
    assertThat(rows(three())).isEmpty();
  }

  @Test
  void many_instances_at_once_apply_each_revision_once() throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    Dialects dialects = Dialects.installed(RunnerContract.class.getClassLoader());
    for (int i = 0; i < 8; i++) {
      MigrationRunner runner = new MigrationRunner(
          three(), new Database(database, dialects), options().build(), List.of());
      Thread thread = new Thread(() -> runner.upgrade(RevisionTarget.HEAD));
      thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(failures).isEmpty();
    assertThat(runner(three()).history()).hasSize(3);
    assertThat(rows(three())).containsExactly("c3");
  }
}
