package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.dialect.Dialect;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.effects.LockMode.Access;
import org.athanor.schema.QualifiedName;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TracedStatement;
import org.athanor.trace.Observation;
import org.athanor.trace.SessionTrace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trace whose onlooker may not lock the tables: it says so, and goes on. */
final class PostgresLockRightsIT {
  private static final QualifiedName ITEM = QualifiedName.of("item");

  private ScratchDatabase database;
  private Connection session;
  private Connection onlooker;

  @BeforeEach
  void open() throws SQLException {
    database = PostgresServer.shared().createDatabase();
    session = database.open();
    onlooker = database.open();
    run(
        session,
        "CREATE TABLE item (id int PRIMARY KEY, n int)",
        "DO 'BEGIN CREATE ROLE onlooker; EXCEPTION WHEN duplicate_object THEN NULL; END'");
    run(onlooker, "SET ROLE onlooker");
  }

  @AfterEach
  void close() throws SQLException {
    onlooker.close();
    session.close();
    database.close();
  }

  @Test
  void who_waits_is_told_by_the_locks_where_it_may_not_be_tried() throws SQLException {
    Observation exclusive = trace("ALTER TABLE item ADD COLUMN note text");

    assertThat(exclusive.waiters())
        .containsExactly(
            new Observation.Waiter(ITEM, Access.READ), new Observation.Waiter(ITEM, Access.WRITE));
    assertThat(exclusive.messages())
        .contains("ERROR: permission denied for table item; so who waits there is told by its"
            + " locks, and not tried")
        .doesNotHaveDuplicates();
    assertThat(trace("CREATE INDEX ON item (n)").waiters())
        .containsExactly(new Observation.Waiter(ITEM, Access.WRITE));
  }

  @Test
  void what_the_role_may_do_is_tried() throws SQLException {
    run(session, "GRANT SELECT ON item TO onlooker");
    Observation seen = trace("CREATE INDEX ON item (n)");

    assertThat(seen.waiters()).containsExactly(new Observation.Waiter(ITEM, Access.WRITE));
    run(session, "GRANT INSERT ON item TO onlooker");
    assertThat(trace("DROP INDEX item_n_idx").messages()).isEmpty();
  }

  @Test
  void a_statement_outside_transactions_runs_unseen() throws SQLException {
    session.setAutoCommit(true);
    Observation seen = traceAlone("CREATE INDEX CONCURRENTLY ON item (n)");

    assertThat(seen.taken()).isEmpty();
    assertThat(seen.messages())
        .contains("ERROR: permission denied for table item; so its locks were not looked at");
  }

  private Observation trace(String sql) throws SQLException {
    session.setAutoCommit(false);
    Observation seen = traceAlone(sql);
    session.commit();
    session.setAutoCommit(true);
    return seen;
  }

  private Observation traceAlone(String sql) throws SQLException {
    Dialect dialect = new PostgresDialectProvider().connect(session);
    try (SessionTrace watch = dialect.tracer().orElseThrow().watch(session, onlooker)) {
      return TracedStatement.run(sql, session, watch).seen();
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
