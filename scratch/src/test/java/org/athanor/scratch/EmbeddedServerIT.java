package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are started from programs, as the command line does it. */
class EmbeddedServerIT {
  @TempDir
  Path folder = Path.of("");

  @Test
  void a_server_runs_and_asks_for_its_password() throws IOException, SQLException {
    FoundPrograms programs = ClassPathPrograms.postgres(17);
    EmbeddedServer server = EmbeddedServer.shared(programs);

    try (Connection connection =
        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(17);
    }
    assertThat(EmbeddedServer.shared(programs)).isSameAs(server);
    assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "other"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void two_that_start_at_once_do_not_see_each_other_and_leave_nothing() throws Exception {
    PostgresPrograms programs = PostgresPrograms.of(ClassPathPrograms.postgres(17));
    Callable<PostgresProcess> start =
        () -> PostgresProcess.start(programs, PostgresProcess.Access.EVERYONE);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<PostgresProcess>> started = threads.invokeAll(List.of(start, start));
      PostgresProcess one = started.get(0).get();
      PostgresProcess other = started.get(1).get();
      assertThat(one.port()).isNotEqualTo(other.port());
      execute(one, "CREATE TABLE t (id int)");
      execute(other, "CREATE TABLE t (id int)");
      one.stop();
      other.stop();
      assertThat(one.directory()).doesNotExist();
      assertThat(other.directory()).doesNotExist();
      assertThatThrownBy(() -> execute(one, "SELECT 1")).isInstanceOf(SQLException.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void root_hands_a_server_to_a_user_where_there_are_no_namespaces() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(ServerUser.isRoot());
    PostgresPrograms programs = PostgresPrograms.of(ClassPathPrograms.postgres(17));
    PostgresProcess server =
        PostgresProcess.start(programs, PostgresProcess.Access.EVERYONE, ServerUser.another());
    try {
      assertThat(Files.getOwner(server.directory()).getName()).isNotEqualTo("root");
      execute(server, "CREATE TABLE t (id int)");
    } finally {
      server.stop();
    }
    assertThat(server.directory()).doesNotExist();
  }

  @Test
  void an_entry_that_two_make_at_once_is_made_whole_and_stays() throws Exception {
    ServerCache cache = new ServerCache(folder);
    Callable<Path> get = () -> cache.get("entry", into -> {
      Files.writeString(into.resolve("first"), "1");
      Files.writeString(into.resolve("second"), "2");
    });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Path> made : threads.invokeAll(List.of(get, get, get, get))) {
        assertThat(made.get())
            .isDirectoryContaining("glob:**first")
            .isDirectoryContaining("glob:**second");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**-*");
  }

  @Test
  void an_entry_that_fails_is_not_there() {
    ServerCache cache = new ServerCache(folder);

    assertThatThrownBy(() -> cache.get("entry", into -> {
          Files.writeString(into.resolve("first"), "1");
          throw new IOException("the disk is full");
        }))
        .hasMessage("the disk is full");
    assertThat(folder).isEmptyDirectory();
  }

  private static void execute(PostgresProcess server, String sql) throws SQLException {
    String url = "jdbc:postgresql://localhost:" + server.port() + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      try (ResultSet row = statement.executeQuery("SELECT 1")) {
        assertThat(row.next()).isTrue();
      }
    }
  }
}
