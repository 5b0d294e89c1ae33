package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunReport;
import org.athanor.schema.Schema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs through a pooler in transaction mode: through the tests' own one always, and through
 * PgBouncer where the machine has it.
 */
class PostgresPoolerIT extends RunnerCase {
  private static final int SERVERS = 4;
  private static final String NOTHING =
      "0 statements, lock_timeout 0, search_path \"$user\", public";

  @TempDir
  Path home;

  private final Dialects dialects = Dialects.installed(getClass().getClassLoader());

  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }

  @Test
  void four_upgrades_at_once_run_each_revision_once_and_leave_nothing_behind() throws Exception {
    try (Pooler pooler = TransactionPooler.over(database, SERVERS)) {
      upgrade_four_times_at_once(pooler);
    }
  }

  @Test
  void the_same_holds_behind_the_poolers_of_this_machine() throws Exception {
    int ran = 0;
    for (Pooler pooler : installed()) {
      try (pooler) {
        upgrade_four_times_at_once(pooler);
      }
      ran++;
    }
    assertThat(ran).as("runs through PgBouncer").isEqualTo(PgBouncer.isInstalled() ? 1 : 0);
  }

  private List<Pooler> installed() throws IOException, InterruptedException {
    return PgBouncer.isInstalled() ? List.of(PgBouncer.over(database, SERVERS, home)) : List.of();
  }

  @Test
  void an_index_is_built_concurrently_and_taken_back_behind_a_pooler() throws Exception {
    MemoryRevisions revisions = new MemoryRevisions()
        .add("a1", "table", op -> op.execute("CREATE TABLE t (id int)"), op -> {})
        .add(
            "b2",
            "index",
            op -> op.createIndex("ix_t").on("t", "id").concurrently(),
            op -> op.dropIndex("ix_t").on("t").concurrently());
    // One server connection is the lock's, so that all else meets on the other.
    try (Pooler pooler = TransactionPooler.over(database, 2)) {
      MigrationRunner runner = runner(revisions, through(pooler));
      runner.upgrade(RevisionTarget.HEAD);
      assertThat(count("SELECT count(*) FROM pg_index WHERE indisvalid"
              + " AND indexrelid = 'ix_t'::regclass"))
          .isEqualTo(1);
      runner.downgrade(RevisionTarget.parse("a1"));
      assertThat(leftovers(through(pooler), 2)).hasSize(2).allMatch(NOTHING::equals);
    }

    assertThat(rows(revisions)).containsExactly("a1");
  }

  @Test
  void a_catalog_is_read_again_by_plans_that_each_server_connection_has_or_not() throws Exception {
    try (Pooler pooler = TransactionPooler.over(database, 2)) {
      ConnectionSource pooled = through(pooler);
      try (Connection one = pooled.open();
          Connection other = pooled.open()) {
        Inspector inspector = dialects.of(one).inspector();
        one.setAutoCommit(false);
        inspector.inspectAgain(one, Inspector.Scope.DEFAULT);
        inspector.inspectAgain(other, Inspector.Scope.DEFAULT);
        one.rollback();
        one.setAutoCommit(true);
        for (int i = 0; i < 4; i++) {
          inspector.inspectAgain(one, Inspector.Scope.DEFAULT);
          other.setAutoCommit(i % 2 == 0);
          Schema read = inspector.inspectAgain(other, Inspector.Scope.DEFAULT);
          assertThat(read.isEmpty()).isTrue();
        }
      }
    }
  }

  private void upgrade_four_times_at_once(Pooler pooler) throws Exception {
    MemoryRevisions revisions =
        new MemoryRevisions().add("a1", "slow", op -> op.execute("SELECT pg_sleep(2)"), op -> {});
    for (int i = 0; i < 8; i++) {
      String table = "t" + i;
      revisions.add(
          "b" + i, table, op -> op.execute("CREATE TABLE " + table + " (id int)"), op -> {});
    }
    ConnectionSource pooled = through(pooler);
    List<Callable<RunReport>> upgrades = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      upgrades.add(() -> runner(revisions, pooled).upgrade(RevisionTarget.HEAD));
    }
    int steps = 0;
    ExecutorService instances = Executors.newFixedThreadPool(upgrades.size());
    try {
      for (Future<RunReport> upgrade : instances.invokeAll(upgrades)) {
        steps += upgrade.get().steps().size();
      }
    } finally {
      instances.shutdownNow();
    }

    assertThat(steps).isEqualTo(9);
    assertThat(rows(revisions)).containsExactly("b7");
    assertThat(count("SELECT count(*) FROM athanor_history")).isEqualTo(9);
    assertThat(count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
        .isZero();
    assertThat(leftovers(pooled, SERVERS)).hasSize(SERVERS).allMatch(NOTHING::equals);
  }

  /** What is left on each server connection: as many transactions at once reach all of them. */
  private static List<String> leftovers(ConnectionSource pooled, int servers) throws SQLException {
    List<Connection> connections = new ArrayList<>();
    List<String> found = new ArrayList<>();
    try {
      for (int i = 0; i < servers; i++) {
        Connection connection = pooled.open();
        connections.add(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("SELECT count(*) || ' statements, lock_timeout '"
                + " || current_setting('lock_timeout') || ', search_path '"
                + " || current_setting('search_path') FROM pg_prepared_statements")) {
          row.next();
          found.add(row.getString(1));
        }
      }
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
    return found;
  }

  private MigrationRunner runner(MemoryRevisions revisions, ConnectionSource pooled) {
    return new MigrationRunner(
        revisions, new Database(pooled, dialects), options().build(), List.of());
  }

  private ConnectionSource through(Pooler pooler) {
    String url = pooler.jdbcUrl();
    return new JdbcConnectionSource(url, database.user(), "", Duration.ofSeconds(10))
        .withDriverProperties(dialects.forUrl(url).orElseThrow().driverProperties());
  }
}
