package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialects.runtime.LockContract;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** The lock is exclusive, stops nothing else, and dies with its holder. */
final class PostgresLockIT extends LockContract {
  @Override
  protected ScratchDatabase createDatabase() throws SQLException {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  protected String countOfSessions() {
    return "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()";
  }

  @Override
  protected String endOfSession(String id) {
    return "SELECT pg_terminate_backend(" + id + ")";
  }

  @Test
  void the_holder_is_described() throws SQLException {
    assertThat(lock.holder(connection, KEY)).isEmpty();
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(lock.holder(connection, KEY).orElseThrow())
          .contains("backend " + holderId())
          .contains("postgres");
    }
  }

  private String holderId() throws SQLException {
    return database
        .query("SELECT pid FROM pg_locks WHERE locktype = 'advisory'")
        .get(0);
  }

  @Test
  void an_index_is_built_concurrently_while_it_is_held() throws SQLException {
    database.executeSql("CREATE TABLE t (a integer)");
    database.executeSql("INSERT INTO t SELECT generate_series(1, 1000)");
    database.executeSql("SET statement_timeout = '10s'");
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      database.executeSql("CREATE INDEX CONCURRENTLY ix ON t (a)");
      database.executeSql("DROP INDEX CONCURRENTLY ix");
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void it_holds_no_snapshot_and_no_table_while_it_waits() throws SQLException {
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(database.query(
              "SELECT state, backend_xmin, backend_xid FROM pg_stat_activity WHERE pid = "
                  + holderId()))
          .containsExactly("idle in transaction|null|null");
    }
  }

  @Test
  void a_short_limit_for_idle_transactions_does_not_end_it()
      throws SQLException, InterruptedException {
    database.executeSql(
        "ALTER DATABASE " + scratch.name() + " SET idle_in_transaction_session_timeout = '300ms'");
    database.executeSql("ALTER DATABASE " + scratch.name() + " SET transaction_timeout = '300ms'");
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      Thread.sleep(900);
      assertThat(held.isHeld()).isTrue();
      assertThat(acquire(KEY)).isEmpty();
    }
  }

  @Test
  void a_terminated_backend_gives_it_back_and_the_holder_knows() throws SQLException {
    MigrationLock.Held held = acquire(KEY).orElseThrow();
    database.query("SELECT pg_terminate_backend(" + holderId() + ")");
    await(() -> lock.holder(connection, KEY).isEmpty());
    assertThat(held.isHeld()).isFalse();
    acquire(KEY).orElseThrow().close();
    held.close();
  }

  @Test
  void blockers_of_a_waiting_session_are_named_with_what_they_do() throws Exception {
    database.executeSql("CREATE TABLE t (a integer)");
    try (Connection blocker = scratch.open();
        Connection waiter = scratch.open();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("INSERT INTO t VALUES (42)");
      String waiterId = database.dialect().session().sessionId(waiter);
      Thread waiting = dropping(waiter);
      await(() -> !blockers(waiterId).isEmpty());
      assertThat(blockers(waiterId).get(0))
          .contains("INSERT INTO t VALUES (42)")
          .contains("idle in transaction");
      blocker.rollback();
      assertEnds(waiting);
    }
  }

  @Test
  void a_lock_that_is_not_had_in_time_is_told_from_other_errors() throws SQLException {
    database.executeSql("CREATE TABLE t (a integer)");
    var session = database.dialect().session();
    try (Connection blocker = scratch.open();
        Statement blocking = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      blocking.execute("LOCK TABLE t");
      database.executeSql("BEGIN");
      database.executeSql(
          session.lockTimeout(Duration.ofMillis(50)).orElseThrow().text());
      SQLException timeout = failure("SELECT * FROM t");
      database.executeSql("ROLLBACK");
      assertThat(session.isLockTimeout(timeout)).isTrue();
      assertThat(session.isConnectionLost(timeout)).isFalse();
      SQLException other = failure("SELECT * FROM missing");
      assertThat(session.isLockTimeout(other)).isFalse();
      assertThat(database.query("SHOW lock_timeout")).containsExactly("0");
    }
  }
}
