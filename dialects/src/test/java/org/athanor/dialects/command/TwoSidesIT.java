package org.athanor.dialects.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.athanor.command.Diff;
import org.athanor.command.LiveState;
import org.athanor.command.ReadSchema;
import org.athanor.command.SchemaState;
import org.athanor.command.Workbench;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.schema.Schema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** The sides of a comparison are read at the same time where they allow it. */
final class TwoSidesIT {
  private static final Dialects DIALECTS = Dialects.installed(TwoSidesIT.class.getClassLoader());

  /** A side that is known, and what happens while it is read. */
  private record Side(Supplier<Schema> reading, boolean runsProjectCode) implements SchemaState {
    @Override
    public ReadSchema read(Workbench bench) {
      return new ReadSchema(reading.get(), null);
    }

    @Override
    public String description() {
      return "a side";
    }
  }

  /** Opens connections and remembers them. */
  private record Watched(ConnectionSource origin, Queue<Connection> opened)
      implements ConnectionSource {
    Watched(String url) {
      this(TwoSidesIT.source(url), new ConcurrentLinkedQueue<>());
    }

    @Override
    public Connection open() throws SQLException {
      Connection connection = origin.open();
      opened.add(connection);
      return connection;
    }

    @Override
    public String displayUrl() {
      return origin.displayUrl();
    }
  }

  @Test
  void two_databases_are_compared_and_their_connections_closed() throws SQLException {
    try (ScratchDatabase first = PostgresServer.shared().createDatabase();
        ScratchDatabase second = PostgresServer.shared().createDatabase()) {
      execute(first, "CREATE TABLE gone (id integer)");
      execute(second, "CREATE TABLE comes (id integer)");
      Watched from = new Watched(first.jdbcUrl());
      Watched to = new Watched(second.jdbcUrl());
      try (Workbench bench = bench(first)) {
        assertThat(new Diff(bench).run(new LiveState(from), new LiveState(to)).differences())
            .containsExactly("table \"comes\" is missing", "table \"gone\" is not in the model");
      }
      assertClosed(from);
      assertClosed(to);
    }
  }

  @Test
  void when_both_fail_the_first_says_why() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Workbench bench = bench(database)) {
      SchemaState one = new LiveState(new Watched(withoutDatabase(database, "one")));
      SchemaState two = new LiveState(new Watched(withoutDatabase(database, "two")));
      assertThatThrownBy(() -> new Diff(bench).run(one, two)).hasMessageContaining("one");
      assertThatThrownBy(() -> new Diff(bench).run(two, one)).hasMessageContaining("two");
    }
  }

  @Test
  void what_was_opened_beside_a_failure_is_closed() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Watched good = new Watched(database.jdbcUrl());
      SchemaState none = new LiveState(new Watched(withoutDatabase(database, "none")));
      try (Workbench bench = bench(database)) {
        assertThatThrownBy(() -> new Diff(bench).run(none, new LiveState(good)))
            .hasMessageContaining("none");
      }
      assertClosed(good);
    }
  }

  private static String withoutDatabase(ScratchDatabase database, String name) {
    return database.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
  }

  private static void assertClosed(Watched source) throws SQLException {
    assertThat(source.opened()).isNotEmpty();
    for (Connection connection : source.opened()) {
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void sides_that_run_no_code_of_the_project_meet() throws SQLException {
    CyclicBarrier barrier = new CyclicBarrier(2);
    Supplier<Schema> meeting = () -> {
      try {
        barrier.await(30, TimeUnit.SECONDS);
        return Schema.empty();
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("The other side was not read at the same time.", e);
      }
    };
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Workbench bench = bench(database)) {
      Diff.Report report = new Diff(bench).run(new Side(meeting, false), new Side(meeting, true));
      assertThat(report.differences()).isEmpty();
    }
  }

  @Test
  void sides_that_both_run_code_of_the_project_never_meet() throws SQLException {
    Thread caller = Thread.currentThread();
    AtomicInteger elsewhere = new AtomicInteger();
    Supplier<Schema> reading = () -> {
      elsewhere.addAndGet(Thread.currentThread() == caller ? 0 : 1);
      return Schema.empty();
    };
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Workbench bench = bench(database)) {
      new Diff(bench).run(new Side(reading, true), new Side(reading, true));
      assertThat(elsewhere).hasValue(0);
    }
  }

  private static void execute(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Workbench bench(ScratchDatabase database) {
    return new Workbench(source(database.jdbcUrl()), DIALECTS, Set.of());
  }

  private static JdbcConnectionSource source(String url) {
    return new JdbcConnectionSource(url, "postgres", null, Duration.ofSeconds(10));
  }
}
