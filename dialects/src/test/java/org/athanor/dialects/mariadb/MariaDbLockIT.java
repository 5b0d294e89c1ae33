package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialects.runtime.LockContract;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** The migration lock, what it never stands in the way of, and who else does. */
final class MariaDbLockIT extends LockContract {
  @Override
  protected ScratchDatabase createDatabase() throws SQLException {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  protected String countOfSessions() {
    return "SELECT count(*) FROM information_schema.processlist WHERE db = DATABASE()";
  }

  @Override
  protected String endOfSession(String id) {
    return "KILL " + id;
  }

  @Test
  void the_holder_is_described() throws SQLException {
    assertThat(lock.holder(connection, KEY)).isEmpty();
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(lock.holder(connection, KEY).orElseThrow())
          .contains("MariaDB", "connection ", "root", "127.0.0.1");
    }
  }

  @Test
  void nothing_that_a_migration_runs_waits_for_it() throws SQLException {
    database.executeSql("SET lock_wait_timeout = 2");
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      database.executeSql("CREATE TABLE t (a integer)");
      database.executeSql("ALTER TABLE t ADD COLUMN b integer, ALGORITHM=COPY");
      database.executeSql("DROP TABLE t");
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void a_short_limit_for_idle_sessions_does_not_end_it() throws SQLException, InterruptedException {
    String before = database.query("SELECT @@GLOBAL.wait_timeout").get(0);
    database.executeSql("SET GLOBAL wait_timeout = 1");
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      Thread.sleep(1_600);
      assertThat(held.isHeld()).isTrue();
    } finally {
      database.executeSql("SET GLOBAL wait_timeout = " + before);
    }
  }

  @Test
  void an_ended_session_gives_it_back_and_the_holder_knows() throws SQLException {
    MigrationLock.Held held = acquire(KEY).orElseThrow();
    for (String id :
        database.query("SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
            + " AND id <> CONNECTION_ID()")) {
      database.executeSql("KILL " + id);
    }
    await(() -> lock.holder(connection, KEY).isEmpty());
    assertThat(held.isHeld()).isFalse();
    acquire(KEY).orElseThrow().close();
    held.close();
  }

  @Test
  void a_user_without_the_process_privilege_still_learns_which_connection_it_is()
      throws SQLException {
    database.executeSql("CREATE USER IF NOT EXISTS 'lowly'@'127.0.0.1'");
    database.executeSql("GRANT SELECT ON *.* TO 'lowly'@'127.0.0.1'");
    try (MigrationLock.Held held = acquire(KEY).orElseThrow();
        Connection lowly = java.sql.DriverManager.getConnection(scratch.jdbcUrl(), "lowly", "")) {
      assertThat(held.isHeld()).isTrue();
      assertThat(lock.holder(lowly, KEY).orElseThrow()).contains("MariaDB").contains("connection ");
      assertThat(database.dialect().session().blockers(lowly, "0")).isEmpty();
    } finally {
      database.executeSql("DROP USER 'lowly'@'127.0.0.1'");
    }
  }

  @Test
  void blockers_of_a_waiting_session_are_named_with_what_they_do() throws Exception {
    database.executeSql("CREATE TABLE t (a integer)");
    try (Connection blocker = scratch.open();
        Connection idle = scratch.open();
        Connection waiter = scratch.open();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("INSERT INTO t VALUES (42)");
      String waiterId = database.dialect().session().sessionId(waiter);
      Thread waiting = dropping(waiter);
      await(() -> isWaiting(waiterId));
      assertThat(idle.isValid(1)).isTrue();
      assertThat(blockers(waiterId))
          .singleElement()
          .asString()
          .contains("connection " + database.dialect().session().sessionId(blocker))
          .contains("in a transaction for");
      blocker.rollback();
      assertEnds(waiting);
    }
  }

  private boolean isWaiting(String id) throws SQLException {
    return !database
        .query("SELECT 1 FROM information_schema.processlist WHERE id = " + id
            + " AND state = 'Waiting for table metadata lock'")
        .isEmpty();
  }

  @Test
  void a_lock_that_is_not_had_in_time_is_told_from_other_errors() throws SQLException {
    database.executeSql("CREATE TABLE t (a integer)");
    var session = database.dialect().session();
    try (Connection blocker = scratch.open();
        Statement blocking = blocker.createStatement()) {
      blocking.execute("LOCK TABLE t WRITE");
      database.executeSql(
          session.sessionLockTimeout(Duration.ofMillis(50)).orElseThrow().text());
      SQLException timeout = failure("DROP TABLE t");
      database.executeSql(session.sessionLockTimeoutReset().orElseThrow().text());
      assertThat(session.isLockTimeout(timeout)).isTrue();
      assertThat(session.isConnectionLost(timeout)).isFalse();
      SQLException other = failure("SELECT * FROM missing");
      assertThat(session.isLockTimeout(other)).isFalse();
      assertThat(database.query("SELECT @@lock_wait_timeout = @@GLOBAL.lock_wait_timeout"))
          .containsExactly("1");
    }
  }

  @Test
  void a_database_that_can_only_be_read_is_told_from_other_errors() throws SQLException {
    database.executeSql("SET SESSION TRANSACTION READ ONLY");
    SQLException readOnly = failure("CREATE TABLE t (a integer)");
    assertThat(database.dialect().session().isReadOnly(readOnly)).isTrue();
  }
}
