package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.KeptConnections;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;

/** Connections that are lent again are like new ones, or are new ones. */
class KeptConnectionsIT {
  private final Dialects dialects = Dialects.installed(getClass().getClassLoader());

  @Test
  void a_session_is_lent_again_without_what_its_last_user_did_to_it() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        KeptConnections kept = kept(database)) {
      Connection first = kept.open();
      String session = text(first, "SELECT pg_backend_pid()");
      execute(first, "CREATE SCHEMA other");
      execute(first, "SET search_path = other");
      execute(first, "SET lock_timeout = 17");
      execute(first, "CREATE TEMPORARY TABLE mine (id int)");
      execute(first, "SELECT pg_advisory_lock(5)");
      first.setAutoCommit(false);
      execute(first, "CREATE TABLE forgotten (id int)");
      kept.giveBack(first);
      Connection second = kept.open();
      assertThat(text(second, "SELECT pg_backend_pid()")).isEqualTo(session);
      assertThat(second.getAutoCommit()).isTrue();
      assertThat(text(second, "SELECT current_schema()")).isEqualTo("public");
      assertThat(text(second, "SELECT current_setting('lock_timeout')")).isEqualTo("0");
      assertThat(text(second, "SELECT to_regclass('mine')")).isNull();
      assertThat(text(second, "SELECT to_regclass('forgotten')")).isNull();
      assertThat(text(second, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
          .isEqualTo("0");
      kept.giveBack(second);
    }
  }

  @Test
  void two_users_at_a_time_have_two_sessions() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        KeptConnections kept = kept(database)) {
      Connection first = kept.open();
      Connection second = kept.open();
      assertThat(second).isNotSameAs(first);
      kept.giveBack(first);
      kept.giveBack(second);
    }
  }

  @Test
  void settings_that_new_sessions_begin_with_are_there_for_the_next_user() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        KeptConnections kept = kept(database)) {
      Connection first = kept.open();
      execute(
          first,
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = 23',"
              + " current_database()); END $$");
      kept.giveBack(first);
      assertThat(first.isClosed()).isTrue();
      Connection second = kept.open();
      assertThat(text(second, "SELECT current_setting('lock_timeout')")).isEqualTo("23ms");
      kept.giveBack(second);
    }
  }

  @Test
  void a_session_that_the_server_has_ended_is_not_lent_again() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Connection other = database.open();
        KeptConnections kept = kept(database)) {
      Connection first = kept.open();
      execute(other, "SELECT pg_terminate_backend(" + text(first, "SELECT pg_backend_pid()") + ")");
      kept.giveBack(first);
      Connection second = kept.open();
      assertThat(text(second, "SELECT 1")).isEqualTo("1");
      kept.giveBack(second);
    }
  }

  @Test
  void connections_that_nobody_uses_end_with_it_and_it_goes_on() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      KeptConnections kept = kept(database);
      Connection first = kept.open();
      kept.giveBack(first);
      kept.close();
      assertThat(first.isClosed()).isTrue();
      Connection second = kept.open();
      assertThat(second.isClosed()).isFalse();
      kept.giveBack(second);
      kept.close();
      assertThat(second.isClosed()).isTrue();
    }
  }

  @Test
  void where_a_session_cannot_be_made_like_new_each_user_gets_a_new_one() throws SQLException {
    try (ScratchDatabase database = SqliteFile.create();
        KeptConnections kept = kept(database)) {
      Connection first = kept.open();
      kept.giveBack(first);
      assertThat(first.isClosed()).isTrue();
    }
  }

  private KeptConnections kept(ScratchDatabase database) throws SQLException {
    JdbcConnectionSource source =
        new JdbcConnectionSource(database.jdbcUrl(), database.user(), "", Duration.ofSeconds(10));
    try (Connection connection = source.open()) {
      return new KeptConnections(source, dialects.of(connection).session());
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
