package org.athanor.dialects.mariadb;

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
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migration lock, what it never stands in the way of, and who else does. */
final class MariaDbLockIT {
  private static final String KEY = "athanor_version";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private ScratchDatabase scratch;
  private Connection connection;
  private TestDatabase database;
  private MigrationLock lock;

  @BeforeEach
  void open() throws SQLException {
    scratch = MariaDbServer.shared().createDatabase();
    connection = scratch.open();
    database = new TestDatabase(connection, new MariaDbDialectProvider().connect(connection));
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
  void databases_of_one_server_do_not_share_it() throws SQLException {
    try (MigrationLock.Held held = acquire(KEY).orElseThrow();
        ScratchDatabase other = MariaDbServer.shared().createDatabase();
        Connection elsewhere = other.open();
        MigrationLock.Held second = lock.tryAcquire(other, elsewhere, KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(second.isHeld()).isTrue();
    }
  }

  @Test
  void a_key_of_any_length_makes_a_name_that_the_server_takes() throws SQLException {
    String key = "a schema with a long name ".repeat(8);
    try (MigrationLock.Held held = acquire(key).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(acquire(key + "2")).isPresent().get().satisfies(MigrationLock.Held::close);
    }
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
        .query("SELECT count(*) FROM information_schema.processlist WHERE db = DATABASE()")
        .get(0));
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
    return new ProcessBuilder(List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            scratch.jdbcUrl(),
            scratch.user(),
            KEY))
        .inheritIO()
        .start();
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
      Thread waiting = new Thread(() -> dropTable(waiter));
      waiting.start();
      await(() -> isWaiting(waiterId));
      assertThat(idle.isValid(1)).isTrue();
      assertThat(blockers(waiterId))
          .singleElement()
          .asString()
          .contains("connection " + database.dialect().session().sessionId(blocker))
          .contains("in a transaction for");
      blocker.rollback();
      waiting.join(LIMIT.toMillis());
      assertThat(waiting.isAlive()).isFalse();
    }
  }

  private boolean isWaiting(String id) throws SQLException {
    return !database
        .query("SELECT 1 FROM information_schema.processlist WHERE id = " + id
            + " AND state = 'Waiting for table metadata lock'")
        .isEmpty();
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
  void a_lost_connection_and_a_database_that_can_only_be_read_are_told_from_other_errors()
      throws SQLException {
    database.executeSql("SET SESSION TRANSACTION READ ONLY");
    SQLException readOnly = failure("CREATE TABLE t (a integer)");
    assertThat(database.dialect().session().isReadOnly(readOnly)).isTrue();
    String id = database.dialect().session().sessionId(connection);
    try (Connection other = scratch.open();
        Statement statement = other.createStatement()) {
      statement.execute("KILL " + id);
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
