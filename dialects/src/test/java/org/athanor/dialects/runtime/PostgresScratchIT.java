package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Throw-away databases leave nothing behind. */
class PostgresScratchIT {
  private static final Instant NOW = Instant.parse("2001-02-03T04:05:06Z");

  private final Dialects dialects = Dialects.installed(getClass().getClassLoader());

  @Test
  void what_a_killed_run_left_is_taken_away_when_it_is_old_and_unused() throws SQLException {
    String old = name(NOW.minus(Duration.ofMinutes(61)), 'a');
    String used = name(NOW.minus(Duration.ofMinutes(61)), 'b');
    String young = name(NOW.minus(Duration.ofMinutes(59)), 'c');
    String other = "athanor_scratch_of_somebody";
    try (ScratchDatabase server = PostgresServer.shared().createDatabase();
        Connection connection = server.open()) {
      for (String name : List.of(old, used, young, other)) {
        execute(connection, "CREATE DATABASE " + name);
      }
      try (Connection user = source(server, url(server, used)).open();
          ScratchDatabases scratch = scratch(server)) {
        execute(user, "SELECT 1");
        scratch.create();
        assertThat(names(connection)).contains(used, young, other).doesNotContain(old);
      }
      for (String name : List.of(used, young, other)) {
        execute(connection, "DROP DATABASE " + name);
      }
    }
  }

  @Test
  void a_database_with_a_subscription_and_another_session_is_taken_away() throws SQLException {
    try (ScratchDatabase server = PostgresServer.shared().createDatabase();
        Connection connection = server.open()) {
      List<String> before = names(connection);
      try (ScratchDatabases scratch = scratch(server)) {
        ScratchDatabases.Scratch made = scratch.create();
        execute(
            made.connection(),
            "CREATE SUBSCRIPTION s CONNECTION 'host=localhost' PUBLICATION p"
                + " WITH (connect = false, slot_name = 'kept', enabled = false)");
        made.connections().open();
      }
      assertThat(names(connection)).isEqualTo(before);
    }
  }

  @Test
  void one_session_makes_all_databases_and_another_one_goes_on_when_the_server_ends_it()
      throws SQLException {
    try (ScratchDatabase server = PostgresServer.shared().createDatabase();
        Connection connection = server.open()) {
      List<String> before = names(connection);
      try (ScratchDatabases scratch = scratch(server)) {
        ScratchDatabases.Scratch original = scratch.create();
        scratch.copy(original);
        assertThat(others(connection)).hasSize(1);
        execute(
            connection,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        scratch.copy(original);
        assertThat(names(connection)).hasSize(before.size() + 3);
      }
      assertThat(names(connection)).isEqualTo(before);
    }
  }

  private static List<String> others(Connection connection) throws SQLException {
    return texts(
        connection,
        "SELECT pid::text FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }

  private ScratchDatabases scratch(ScratchDatabase server) {
    return new ScratchDatabases(
        source(server, server.jdbcUrl()), dialects, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static JdbcConnectionSource source(ScratchDatabase database, String url) {
    return new JdbcConnectionSource(
        url, database.user(), database.password(), Duration.ofSeconds(10));
  }

  private static String url(ScratchDatabase server, String name) {
    String url = server.jdbcUrl();
    return url.substring(0, url.lastIndexOf('/') + 1) + name;
  }

  private static String name(Instant made, char letter) {
    return "athanor_scratch_" + made.getEpochSecond() + "_"
        + String.valueOf(letter).repeat(32);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    return texts(connection, "SELECT datname FROM pg_catalog.pg_database ORDER BY 1");
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
