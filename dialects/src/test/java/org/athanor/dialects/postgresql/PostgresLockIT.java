package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialects.runtime.LockHolder;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lock is exclusive, stops nothing else, and dies with its holder. */
class PostgresLockIT {
  private static final String KEY = "athanor_version";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private ScratchDatabase scratch;
  private Connection connection;
  private TestDatabase database;
  private MigrationLock lock;

  @BeforeEach
  void open() throws SQLException {
    scratch = PostgresServer.shared().createDatabase();
    connection = scratch.open();
    database = new TestDatabase(connection, new PostgresDialectProvider().connect(connection));
    lock = database.dialect().lock();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    scratch.close();
  }

  private Optional<MigrationLock.Held> acquire(String key) throws SQLException {
    return lock.tryAcquire(scratch, connection, key);
  }

  @Test
  void only_one_holds_it_and_the_next_one_gets_it_afterwards() throws SQLException {
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(acquire(KEY)).isEmpty();
      try (MigrationLock.Held other = acquire("another_version_table").orElseThrow()) {
        assertThat(other.isHeld()).isTrue();
      }
    }
    acquire(KEY).orElseThrow().close();
  }

  @Test
  void a_refused_attempt_leaves_no_connection_behind() throws SQLException {
    try (MigrationLock.Held held = acquire(KEY).orElseThrow()) {
      long before = sessions();
      for (int i = 0; i < 5; i++) {
        assertThat(acquire(KEY)).isEmpty();
      }
      await(() -> sessions() <= before);
      assertThat(held.isHeld()).isTrue();
    }
  }

  private long sessions() throws SQLException {
    return Long.parseLong(database
        .query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        .get(0));
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
  void a_killed_process_gives_it_back() throws Exception {
    Process holder = startHolder();
    try {
      await(() -> lock.holder(connection, KEY).isPresent());
      assertThat(acquire(KEY)).isEmpty();
    } finally {
      holder.destroyForcibly();
    }
    assertThat(holder.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    await(() -> lock.holder(connection, KEY).isEmpty());
    acquire(KEY).orElseThrow().close();
  }

  private Process startHolder() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(List.of(
            java,
            "-cp",
            classPath,
            LockHolder.class.getName(),
            scratch.jdbcUrl(),
            scratch.user(),
            KEY))
        .inheritIO()
        .start();
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
      Thread waiting = new Thread(() -> dropTable(waiter));
      waiting.start();
      await(() -> !blockers(waiterId).isEmpty());
      assertThat(blockers(waiterId).get(0))
          .contains("INSERT INTO t VALUES (42)")
          .contains("idle in transaction");
      blocker.rollback();
      waiting.join(LIMIT.toMillis());
      assertThat(waiting.isAlive()).isFalse();
    }
  }

  private List<String> blockers(String waiterId) throws SQLException {
    return database.dialect().session().blockers(connection, waiterId);
  }

  private static void dropTable(Connection waiter) {
    try (Statement statement = waiter.createStatement()) {
      statement.execute("DROP TABLE t");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
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

  @Test
  void a_lost_connection_is_told_from_other_errors() throws SQLException {
    String id = database.dialect().session().sessionId(connection);
    try (Connection other = scratch.open();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_terminate_backend(" + id + ")");
    }
    SQLException lost = failure("SELECT 1");
    assertThat(database.dialect().session().isConnectionLost(lost)).isTrue();
  }

  private SQLException failure(String sql) {
    try {
      database.executeSql(sql);
    } catch (SQLException e) {
      return e;
    }
    throw new AssertionError("no error from: " + sql);
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(Condition condition) throws SQLException {
    Instant end = Instant.now().plus(LIMIT);
    while (!condition.holds()) {
      assertThat(Instant.now()).as("within %s", LIMIT).isBefore(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
