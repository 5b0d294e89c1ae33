package org.athanor.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.MigrationLock;
import org.athanor.schema.Schema;
import org.athanor.scratch.H2Database;
import org.junit.jupiter.api.Test;

class H2LockIT {
  private static final String KEY = "public.athanor_version";
  private static final String TEMPORARY =
      "SELECT count(*) FROM information_schema.tables" + " WHERE table_type LIKE '%TEMPORARY'";

  private final MigrationLock lock = new H2Lock();

  @Test
  void one_at_a_time_holds_it_and_schema_changes_go_on() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection connection = database.open()) {
      run(connection, "CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)");
      try (MigrationLock.Held held = lock.tryAcquire(database, connection, KEY).orElseThrow()) {
        assertThat(held.isHeld()).isTrue();
        assertThat(lock.tryAcquire(database, connection, KEY)).isEmpty();
        assertThat(lock.tryAcquire(database, connection, KEY)).isEmpty();
        assertThat(lock.holder(connection, KEY).orElseThrow()).contains("of user SA since");
        run(
            connection,
            "CREATE TABLE u (id int)",
            "ALTER TABLE t ADD COLUMN more int",
            "CREATE INDEX ix ON t (more)",
            "ALTER TABLE t RENAME TO v",
            "DROP TABLE u");
      }
      assertThat(lock.holder(connection, KEY)).isEmpty();
      try (MigrationLock.Held again = lock.tryAcquire(database, connection, KEY).orElseThrow()) {
        assertThat(again.isHeld()).isTrue();
      }
    }
  }

  @Test
  void other_keys_do_not_wait() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection connection = database.open();
        MigrationLock.Held one = lock.tryAcquire(database, connection, KEY).orElseThrow();
        MigrationLock.Held other =
            lock.tryAcquire(database, connection, "other").orElseThrow()) {
      assertThat(one.isHeld() && other.isHeld()).isTrue();
    }
  }

  @Test
  void a_holder_whose_session_ends_without_a_word_leaves_it_free() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection connection = database.open()) {
      Opened opened = new Opened(database, new ArrayList<>());
      MigrationLock.Held held = lock.tryAcquire(opened, connection, KEY).orElseThrow();
      opened.connections().get(0).close();

      assertThat(held.isHeld()).isFalse();
      try (MigrationLock.Held next = lock.tryAcquire(database, connection, KEY).orElseThrow()) {
        assertThat(next.isHeld()).isTrue();
      }
      held.close();
    }
  }

  @Test
  void many_sessions_at_once_take_turns() throws Exception {
    for (int round = 0; round < 50; round++) {
      try (H2Database database = H2Database.inMemory("")) {
        Turns turns = new Turns(lock, database, new AtomicInteger(), new AtomicInteger());
        ExecutorService sessions = Executors.newFixedThreadPool(8);
        List<Future<Integer>> highest = sessions.invokeAll(Collections.nCopies(8, turns));
        sessions.shutdown();
        for (Future<Integer> most : highest) {
          assertThat(most.get()).isLessThanOrEqualTo(1);
        }
        assertThat(turns.taken()).hasPositiveValue();
      }
    }
  }

  @Test
  void the_row_that_is_free_again_is_no_part_of_the_schema() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection connection = database.open()) {
      lock.tryAcquire(database, connection, KEY).orElseThrow().close();

      Dialect dialect = new H2DialectProvider().connect(connection);
      assertThat(dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT))
          .isEqualTo(Schema.empty());
      assertThat(count(connection, TEMPORARY)).isEqualTo(1);
    }
  }

  @Test
  void nothing_of_it_is_written_to_a_file() throws SQLException {
    H2Database database = H2Database.onFile("");
    try (Connection connection = database.open()) {
      assertThat(lock.tryAcquire(database, connection, KEY)).isPresent();
      run(connection, "SHUTDOWN");
      try (Connection later = database.open()) {
        assertThat(count(later, TEMPORARY)).isZero();
        assertThat(lock.holder(later, KEY)).isEmpty();
      }
    } finally {
      database.close();
    }
  }

  @Test
  void a_database_that_can_only_be_read_says_so() throws SQLException {
    H2Database database = H2Database.onFile("");
    try (Connection connection = database.open()) {
      run(connection, "CREATE TABLE t (id int)", "SHUTDOWN");
    }
    String url = "jdbc:h2:file:" + database.name() + ";ACCESS_MODE_DATA=r";
    ConnectionSource source = new Fixed(url);
    try (Connection connection = source.open()) {
      assertThatThrownBy(() -> lock.tryAcquire(source, connection, KEY))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(new H2Session(H2Settings.standard(H2Settings.NEWEST)).isReadOnly(e))
                  .isTrue());
    } finally {
      database.close();
    }
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Takes the row again and again, and tells how many held it at once. */
  private record Turns(
      MigrationLock lock, ConnectionSource database, AtomicInteger holders, AtomicInteger taken)
      implements Callable<Integer> {
    @Override
    public Integer call() throws SQLException {
      int most = 0;
      try (Connection connection = database.open()) {
        for (int turn = 0; turn < 50; turn++) {
          Optional<MigrationLock.Held> held = lock.tryAcquire(database, connection, KEY);
          if (held.isPresent()) {
            most = Math.max(most, holders.incrementAndGet());
            taken.incrementAndGet();
            holders.decrementAndGet();
            held.get().close();
          }
        }
      }
      return most;
    }
  }

  /** Remembers what it opened. */
  private record Opened(ConnectionSource source, List<Connection> connections)
      implements ConnectionSource {
    @Override
    public Connection open() throws SQLException {
      connections.add(source.open());
      return connections.get(connections.size() - 1);
    }

    @Override
    public String displayUrl() {
      return source.displayUrl();
    }
  }

  /** A plain URL. */
  private record Fixed(String url) implements ConnectionSource {
    @Override
    public Connection open() throws SQLException {
      return DriverManager.getConnection(url, "sa", "");
    }

    @Override
    public String displayUrl() {
      return url;
    }
  }
}
