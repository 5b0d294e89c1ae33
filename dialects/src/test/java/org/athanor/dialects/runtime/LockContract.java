package org.athanor.dialects.runtime;

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
import org.athanor.dialect.Dialects;
import org.athanor.dialect.MigrationLock;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the migration lock of a server's sessions owes its users, whatever the product. */
public abstract class LockContract {
  /** The key that all tests lock. */
  protected static final String KEY = "athanor_version";

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** The database of the test. */
  protected ScratchDatabase scratch;

  /** The connection on which a migration would run. */
  protected Connection connection;

  /** The same connection with its dialect. */
  protected TestDatabase database;

  /** The lock of that dialect. */
  protected MigrationLock lock;

  /** Makes a new, empty database of the product. */
  protected abstract ScratchDatabase createDatabase() throws SQLException;

  /** The query that counts the sessions of the current database. */
  protected abstract String countOfSessions();

  /** The statement that ends another session. */
  protected abstract String endOfSession(String id);

  @BeforeEach
  void open() throws SQLException {
    scratch = createDatabase();
    connection = scratch.open();
    database = new TestDatabase(
        connection, Dialects.installed(LockContract.class.getClassLoader()).of(connection));
    lock = database.dialect().lock();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    scratch.close();
  }

  /** Tries to take the lock of a key. */
  protected final Optional<MigrationLock.Held> acquire(String key) throws SQLException {
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
        ScratchDatabase other = createDatabase();
        Connection elsewhere = other.open();
        MigrationLock.Held second = lock.tryAcquire(other, elsewhere, KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(second.isHeld()).isTrue();
    }
  }

  @Test
  void a_key_of_any_length_is_told_from_one_that_is_longer() throws SQLException {
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
    return Long.parseLong(database.query(countOfSessions()).get(0));
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
  void a_lost_connection_is_told_from_other_errors() throws SQLException {
    String id = database.dialect().session().sessionId(connection);
    try (Connection other = scratch.open();
        Statement statement = other.createStatement()) {
      statement.execute(endOfSession(id));
    }
    SQLException lost = failure("SELECT 1");
    assertThat(database.dialect().session().isConnectionLost(lost)).isTrue();
  }

  /** Drops the table {@code t} on a connection, as something that waits for a lock of it. */
  protected static Thread dropping(Connection waiter) {
    Thread waiting = new Thread(() -> {
      try (Statement statement = waiter.createStatement()) {
        statement.execute("DROP TABLE t");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
    waiting.start();
    return waiting;
  }

  /** Waits until a thread that waited for a lock has ended. */
  protected static void assertEnds(Thread waiting) throws InterruptedException {
    waiting.join(LIMIT.toMillis());
    assertThat(waiting.isAlive()).isFalse();
  }

  /** Who blocks a session, in the dialect's words. */
  protected final List<String> blockers(String waiterId) throws SQLException {
    return database.dialect().session().blockers(connection, waiterId);
  }

  /** The error of a statement, which has to fail. */
  protected final SQLException failure(String sql) {
    try {
      database.executeSql(sql);
    } catch (SQLException e) {
      return e;
    }
    throw new AssertionError("no error from: " + sql);
  }

  /** Something that becomes true by and by. */
  @FunctionalInterface
  protected interface Condition {
    /** Whether it has become true. */
    boolean holds() throws SQLException;
  }

  /** Waits until a condition holds, and fails when it does not in time. */
  protected static void await(Condition condition) throws SQLException {
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
