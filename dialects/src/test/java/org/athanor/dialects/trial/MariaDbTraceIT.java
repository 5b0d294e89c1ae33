package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.athanor.dialect.Dialect;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.trace.Observation;
import org.athanor.trace.SessionTrace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others who use a table meet while a statement works on it, on a real MariaDB. */
final class MariaDbTraceIT {
  private static final QualifiedName ITEM = QualifiedName.of("item");
  private static final int ROWS = 100_000;

  private ScratchDatabase database;
  private Connection session;
  private Connection onlooker;

  @BeforeEach
  void open() throws SQLException {
    database = MariaDbServer.shared().createDatabase();
    session = database.open();
    onlooker = database.open();
    run(
        session,
        "CREATE TABLE item (id int PRIMARY KEY AUTO_INCREMENT, n int, name varchar(200))"
            + " ENGINE=InnoDB",
        "INSERT INTO item (n, name) WITH RECURSIVE s AS (SELECT 1 AS i UNION ALL"
            + " SELECT i + 1 FROM s WHERE i < 400) SELECT a.i, repeat('x', 150) FROM s a, s b"
            + " LIMIT " + ROWS);
  }

  @AfterEach
  void close() throws SQLException {
    onlooker.close();
    session.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE item FORCE, ALGORITHM=COPY, LOCK=EXCLUSIVE",
        "ALTER TABLE item FORCE, ALGORITHM=INPLACE, LOCK=EXCLUSIVE"
      })
  void readers_and_writers_are_kept_all_the_time_by_an_exclusive_lock(String sql)
      throws SQLException {
    Traced traced = trace(sql);

    assertThat(traced.shareOf(Access.READ)).isGreaterThan(0.5);
    assertThat(traced.shareOf(Access.WRITE)).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE item FORCE, ALGORITHM=COPY, LOCK=SHARED",
        "ALTER TABLE item FORCE, ALGORITHM=INPLACE, LOCK=SHARED"
      })
  void writers_alone_are_kept_all_the_time_by_a_shared_lock(String sql) throws SQLException {
    Traced traced = trace(sql);

    assertThat(traced.shareOf(Access.READ)).isLessThan(0.5);
    assertThat(traced.shareOf(Access.WRITE)).isGreaterThan(0.5);
  }

  @Test
  void nobody_is_kept_all_the_time_by_a_change_without_a_lock() throws SQLException {
    Traced traced = trace("ALTER TABLE item FORCE, ALGORITHM=INPLACE, LOCK=NONE");

    assertThat(traced.shareOf(Access.READ)).isLessThan(0.5);
    assertThat(traced.shareOf(Access.WRITE)).isLessThan(0.5);
  }

  @Test
  void who_waits_agrees_with_the_cheapest_lock_that_the_server_accepts() throws SQLException {
    Traced traced = trace("ALTER TABLE item MODIFY n bigint");
    StatementFacts.Work copy = traced.seen().work().get(0);
    boolean isPromised = traced.seen().taken().get(0).mode().blocksWrites();

    assertThat(copy.kind()).isEqualTo(StatementFacts.Kind.COPY);
    assertThat(copy.reason()).contains("the server says: ").endsWith("; 100,000 rows copied");
    assertThat(traced.shareOf(Access.WRITE) > 0.5).isEqualTo(isPromised);
  }

  @Test
  void a_statement_that_waits_for_nobody_is_left_alone() throws SQLException {
    run(session, "SET SESSION lock_wait_timeout = 0");

    assertThat(trace("ALTER TABLE item FORCE, LOCK=EXCLUSIVE").seen().delays()).isEmpty();
    run(session, "SET SESSION lock_wait_timeout = 5");
    assertThat(trace("ALTER TABLE item NOWAIT FORCE, LOCK=EXCLUSIVE").seen().delays())
        .isEmpty();
  }

  @Test
  void a_table_of_few_rows_is_left_alone() throws SQLException {
    run(session, "DELETE FROM item WHERE id > 999");

    assertThat(trace("ALTER TABLE item FORCE, LOCK=EXCLUSIVE").seen().delays()).isEmpty();
  }

  @Test
  void a_table_that_goes_is_told_too() throws SQLException {
    Observation seen = trace("DROP TABLE item").seen();

    assertThat(seen.taken()).hasSize(1);
    assertThat(seen.taken().get(0).mode().blocksReads()).isTrue();
  }

  @Test
  void a_user_who_may_not_write_sees_what_readers_meet() throws SQLException {
    run(session, "CREATE OR REPLACE USER reader", "GRANT SELECT ON item TO reader");
    onlooker.close();
    String url = session.getMetaData().getURL();
    onlooker = DriverManager.getConnection(
        url.substring(0, url.indexOf('?') < 0 ? url.length() : url.indexOf('?')), "reader", "");

    Traced traced = trace("ALTER TABLE item FORCE, ALGORITHM=COPY, LOCK=EXCLUSIVE");

    assertThat(traced.shareOf(Access.READ)).isGreaterThan(0.5);
    assertThat(traced.shareOf(Access.WRITE)).isZero();
  }

  @Test
  void the_session_that_looks_waits_as_long_as_before() throws SQLException {
    run(onlooker, "SET SESSION lock_wait_timeout = 77");
    trace("ALTER TABLE item ADD COLUMN x int");

    try (Statement statement = onlooker.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@SESSION.lock_wait_timeout")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(77);
    }
  }

  /** What the guide tells of all changes, also of those that are done at once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD COLUMN x int, ALGORITHM=INSTANT",
        "ADD INDEX i (n), ALGORITHM=NOCOPY, LOCK=NONE",
        "FORCE, ALGORITHM=INPLACE, LOCK=NONE",
        "FORCE, ALGORITHM=COPY, LOCK=SHARED"
      })
  void a_change_waits_for_an_open_transaction_and_all_others_wait_behind_it(String change)
      throws SQLException {
    run(session, "SET SESSION lock_wait_timeout = 60");
    try (Connection reader = database.open()) {
      reader.setAutoCommit(false);
      run(reader, "SELECT 1 FROM item LIMIT 1");
      CompletableFuture<Void> changed = CompletableFuture.runAsync(() -> {
        try {
          run(session, "ALTER TABLE item " + change);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
      awaitLine();

      run(onlooker, "SET SESSION lock_wait_timeout = 0");
      assertThatThrownBy(() -> run(onlooker, "SELECT 1 FROM item LIMIT 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Lock wait timeout exceeded");
      reader.commit();
      changed.join();
    }
    run(onlooker, "SELECT 1 FROM item LIMIT 1");
  }

  private void awaitLine() throws SQLException {
    String waiting = "SELECT count(*) FROM information_schema.processlist"
        + " WHERE db = DATABASE() AND state = 'Waiting for table metadata lock'";
    long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < limit) {
      try (Statement statement = onlooker.createStatement();
          ResultSet row = statement.executeQuery(waiting)) {
        row.next();
        if (row.getInt(1) > 0) {
          return;
        }
      }
    }
    throw new AssertionError("the change does not wait for the open transaction");
  }

  private record Traced(Observation seen, Duration took) {
    /** The part of the statement's time for which somebody was kept without a break. */
    double shareOf(Access access) {
      return seen.delays().stream()
          .filter(delay -> delay.table().equals(ITEM) && delay.access() == access)
          .mapToDouble(delay -> (double) delay.longest().toNanos() / took.toNanos())
          .findFirst()
          .orElse(0);
    }
  }

  private Traced trace(String sql) throws SQLException {
    Dialect dialect = new MariaDbDialectProvider().connect(session);
    try (SessionTrace watch = dialect.tracer().orElseThrow().watch(session, onlooker)) {
      watch.before(sql);
      long began = System.nanoTime();
      run(session, sql);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      return new Traced(watch.after(List.of()), took);
    }
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
