package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.RunnerOptions;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** Locks, lost connections and statements outside transactions, on PostgreSQL. */
class PostgresWaitingIT extends RunnerCase {
  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }

  private static MemoryRevisions alter() {
    return new MemoryRevisions()
        .add("a1", "alter", op -> op.execute("ALTER TABLE t ADD COLUMN b int"), op -> {});
  }

  @Test
  void a_lock_not_had_in_time_names_who_is_in_the_way() throws SQLException {
    sql("CREATE TABLE t (id int)");
    RunnerOptions options =
        options().lockTimeout(Duration.ofMillis(500)).lockAttempts(2).build();
    AthanorException e;
    try (Connection blocker = database.open();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM t /* a long report */");
      e = failure(() -> runner(alter(), options).upgrade(RevisionTarget.HEAD));
    }

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_008);
    assertThat(e.toText()).contains("blocked by backend").contains("a long report");
    assertThat(e.databaseState()).contains("the database is still before the first revision");
    assertThat(events)
        .filteredOn(MigrationEvent.RetryScheduled.class::isInstance)
        .hasSize(1);
  }

  @Test
  void a_lock_that_comes_free_between_tries_is_had() throws Exception {
    sql("CREATE TABLE t (id int)");
    RunnerOptions options =
        options().lockTimeout(Duration.ofMillis(300)).lockAttempts(5).build();
    try (Connection blocker = database.open();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM t");
      Thread release = new Thread(() -> {
        try {
          Thread.sleep(600);
          blocker.rollback();
        } catch (InterruptedException | SQLException e) {
          throw new IllegalStateException(e);
        }
      });
      release.start();
      RunReport report = runner(alter(), options).upgrade(RevisionTarget.HEAD);
      release.join();
      assertThat(report.steps()).hasSize(1);
    }

    assertThat(events)
        .filteredOn(MigrationEvent.RetryScheduled.class::isInstance)
        .isNotEmpty();
  }

  @Test
  void another_migration_is_named_when_its_lock_is_not_had() throws Exception {
    MemoryRevisions slow =
        new MemoryRevisions().add("a1", "slow", op -> op.execute("SELECT pg_sleep(2)"), op -> {});
    Dialects dialects = Dialects.installed(getClass().getClassLoader());
    MigrationRunner holder =
        new MigrationRunner(slow, new Database(database, dialects), options().build(), List.of());
    Thread thread = new Thread(() -> holder.upgrade(RevisionTarget.HEAD));
    thread.start();
    Thread.sleep(700);
    RunnerOptions impatient =
        options().migrationLockTimeout(Duration.ofMillis(300)).build();

    AthanorException e = failure(() -> runner(slow, impatient).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_004);
    assertThat(e.toText()).contains("PostgreSQL backend").contains("Nothing was changed.");
    assertThat(events).hasAtLeastOneElementOfType(MigrationEvent.LockWaiting.class);
    thread.join();
  }

  @Test
  void an_index_built_concurrently_waits_for_no_migration_lock() throws Exception {
    MemoryRevisions revisions = new MemoryRevisions()
        .add("a1", "table", op -> op.execute("CREATE TABLE t (id int)"), op -> {})
        .add(
            "b2",
            "index",
            op -> {
              op.execute("INSERT INTO t SELECT generate_series(1, 1000)");
              op.createIndex("ix_t").on("t", "id").concurrently();
              op.execute("INSERT INTO t VALUES (0)");
            },
            op -> op.dropIndex("ix_t").on("t").concurrently());
    Dialects dialects = Dialects.installed(getClass().getClassLoader());
    MigrationRunner second = new MigrationRunner(
        revisions, new Database(database, dialects), options().build(), List.of());
    Thread waiter = new Thread(() -> second.upgrade(RevisionTarget.HEAD));

    waiter.start();
    runner(revisions).upgrade(RevisionTarget.HEAD);
    waiter.join();

    assertThat(rows(revisions)).containsExactly("b2");
    assertThat(runner(revisions).history()).hasSize(2);
    runner(revisions).downgrade(RevisionTarget.parse("a1"));
    assertThat(rows(revisions)).containsExactly("a1");
  }

  private static MemoryRevisions uniqueIndex() {
    return new MemoryRevisions()
        .add("a1", "table", op -> op.execute("CREATE TABLE t (id int)"), op -> {})
        .add(
            "b2",
            "unique index",
            op -> {
              op.execute("INSERT INTO t VALUES (1), (1)");
              op.createIndex("ix_t").unique().on("t", "id").concurrently();
              op.execute("CREATE TABLE after_it (id int)");
            },
            op -> {});
  }

  @Test
  void the_invalid_index_of_a_failed_build_is_dropped_before_it_is_tried_again()
      throws SQLException {
    AthanorException e = failure(() -> runner(uniqueIndex()).upgrade(RevisionTarget.HEAD));
    assertThat(e.getMessage()).startsWith("Statement 2 of 3 of revision b2 failed:");
    assertThat(e.databaseState())
        .startsWith("Statement 1 is done and stays; the next run goes on at statement 2;");
    assertThat(count("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo(1);
    sql("DELETE FROM t");

    RunReport report = runner(uniqueIndex()).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps().get(0).resumedAt()).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isZero();
    assertThat(count("SELECT count(*) FROM t")).isZero();
    assertThat(rows(uniqueIndex())).containsExactly("b2");
  }

  @Test
  void an_index_that_was_built_before_the_journal_knew_is_not_built_again() throws SQLException {
    failure(() -> runner(uniqueIndex()).upgrade(RevisionTarget.HEAD));
    sql("DROP INDEX ix_t");
    sql("DELETE FROM t");
    sql("CREATE UNIQUE INDEX ix_t ON t (id)");

    runner(uniqueIndex()).upgrade(RevisionTarget.HEAD);

    assertThat(rows(uniqueIndex())).containsExactly("b2");
  }

  @Test
  void what_refuses_transactions_runs_outside_in_a_stepwise_revision() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .addStepwise(
            "a1",
            "vacuum",
            op -> {
              op.execute("CREATE TABLE t (id int)");
              op.execute("VACUUM t");
            },
            op -> {});

    runner(revisions).upgrade(RevisionTarget.HEAD);

    assertThat(rows(revisions)).containsExactly("a1");
  }

  @Test
  void what_refuses_transactions_says_how_to_run_it() {
    MemoryRevisions revisions =
        new MemoryRevisions().add("a1", "vacuum", op -> op.execute("VACUUM"), op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.toText()).contains("op.autocommit(...)");
  }

  @Test
  void a_lost_connection_says_what_is_known_and_nothing_is_left_behind() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "die",
            op -> {
              op.execute("CREATE TABLE t (id int)");
              op.execute("SELECT pg_terminate_backend(pg_backend_pid())");
            },
            op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_009);
    assertThat(e.databaseState()).contains("rolled back");
    assertThat(hasTable("t")).isFalse();
    assertThat(rows(revisions)).isEmpty();
  }

  @Test
  void a_database_that_can_only_be_read_is_told_as_such() throws SQLException {
    sql("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");

    AthanorException e = failure(() -> runner(alter()).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_010);
  }

  @Test
  void a_statement_that_takes_too_long_is_ended() {
    MemoryRevisions revisions =
        new MemoryRevisions().add("a1", "slow", op -> op.execute("SELECT pg_sleep(20)"), op -> {});
    RunnerOptions options = options().statementTimeout(Duration.ofSeconds(1)).build();

    AthanorException e = failure(() -> runner(revisions, options).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_021);
    assertThat(e.getMessage()).contains("57014");
  }

  @Test
  void a_run_can_be_cancelled_from_another_thread() throws Exception {
    MemoryRevisions revisions =
        new MemoryRevisions().add("a1", "slow", op -> op.execute("SELECT pg_sleep(20)"), op -> {});
    MigrationRunner runner = runner(revisions);
    Thread canceller = new Thread(() -> {
      try {
        Thread.sleep(800);
        runner.cancel();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    canceller.start();

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    canceller.join();
    assertThat(e.code()).isEqualTo(ErrorCode.RUN_015);
    assertThat(e.getMessage()).contains("stopped at statement 1 of 1 of revision a1 (slow)");
    assertThat(e.databaseState()).contains("Nothing of the revision was changed");
    assertThat(rows(revisions)).isEmpty();
  }

  @Test
  void an_interrupted_wait_ends_the_run() throws Exception {
    sql("CREATE TABLE t (id int)");
    RunnerOptions options =
        options().lockTimeout(Duration.ofMillis(200)).lockAttempts(30).build();
    try (Connection blocker = database.open();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("LOCK TABLE t");
      AthanorException[] seen = new AthanorException[1];
      Thread thread = new Thread(
          () -> seen[0] = failure(() -> runner(alter(), options).upgrade(RevisionTarget.HEAD)));
      thread.start();
      for (int i = 0;
          i < 200 && events.stream().noneMatch(MigrationEvent.RetryScheduled.class::isInstance);
          i++) {
        Thread.sleep(20);
      }
      thread.interrupt();
      thread.join();
      assertThat(seen[0].code()).isEqualTo(ErrorCode.RUN_015);
    }
  }

  @Test
  void a_user_who_may_not_make_the_tables_is_told_what_is_needed() throws SQLException {
    sql("CREATE ROLE weak_" + database.name() + " LOGIN");
    sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    ConnectionSource weak = new JdbcConnectionSource(
        database.jdbcUrl(), "weak_" + database.name(), "", Duration.ofSeconds(5));
    Dialects dialects = Dialects.installed(getClass().getClassLoader());
    MigrationRunner runner =
        new MigrationRunner(alter(), new Database(weak, dialects), options().build(), List.of());

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_001);
    assertThat(e.toText()).contains("permission denied").contains("athanor ensure-version");
  }

  @Test
  void a_stepwise_revision_stops_when_the_migration_lock_is_lost() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .addStepwise(
            "a1",
            "steps",
            op -> {
              op.execute("CREATE TABLE t (id int)");
              op.execute("SELECT pg_terminate_backend(pid) FROM pg_locks"
                  + " WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
                  + " AND database = (SELECT oid FROM pg_database"
                  + " WHERE datname = current_database())");
              op.execute("CREATE TABLE u (id int)");
            },
            op -> {});

    AthanorException e = failure(() -> runner(revisions).upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_011);
    assertThat(e.databaseState()).contains("the next run goes on at statement 3");
    runner(revisions).upgrade(RevisionTarget.HEAD);
    assertThat(hasTable("u")).isTrue();
  }

  @Test
  void a_search_path_left_by_a_revision_does_not_move_the_version_table() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1", "path", op -> op.execute("SELECT set_config('search_path', '', false)"), op -> {})
        .add("b2", "next", op -> op.execute("CREATE TABLE public.t (id int)"), op -> {});

    runner(revisions).upgrade(RevisionTarget.HEAD);

    assertThat(rows(revisions)).containsExactly("b2");
  }

  @Test
  void a_missing_database_a_wrong_user_and_a_closed_port_are_told_apart() {
    String server = database.jdbcUrl().substring(0, database.jdbcUrl().lastIndexOf('/'));

    assertThat(connecting(server + "/nowhere?password=s3cret").code()).isEqualTo(ErrorCode.CON_005);
    AthanorException closed = connecting("jdbc:postgresql://localhost:1/x?password=s3cret");
    assertThat(closed.code()).isEqualTo(ErrorCode.CON_001);
    assertThat(closed.toText()).doesNotContain("s3cret");
    AthanorException driver = connecting("jdbc:nothing://ann:s3cret@localhost/x");
    assertThat(driver.code()).isEqualTo(ErrorCode.CON_003);
    assertThat(driver.toText()).doesNotContain("s3cret");
    assertThat(connecting(database.jdbcUrl(), "nobody").code()).isEqualTo(ErrorCode.CON_002);
  }

  @Test
  void a_server_that_does_not_answer_is_given_up() throws Exception {
    try (java.net.ServerSocket silent = new java.net.ServerSocket(0)) {
      String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/x";
      ConnectionSource source =
          new JdbcConnectionSource(url, "ann", "s3cret", Duration.ofMillis(400));

      AthanorException e = failure(() -> {
        try {
          source.open().close();
        } catch (SQLException unexpected) {
          throw new IllegalStateException(unexpected);
        }
      });

      assertThat(e.code()).isEqualTo(ErrorCode.CON_004);
    }
  }

  private AthanorException connecting(String url) {
    return connecting(url, "postgres");
  }

  private AthanorException connecting(String url, String user) {
    ConnectionSource source = new JdbcConnectionSource(url, user, "hush", Duration.ofSeconds(5));
    Dialects dialects = Dialects.installed(getClass().getClassLoader());
    MigrationRunner runner =
        new MigrationRunner(alter(), new Database(source, dialects), options().build(), List.of());
    return failure(() -> runner.upgrade(RevisionTarget.HEAD));
  }
}
