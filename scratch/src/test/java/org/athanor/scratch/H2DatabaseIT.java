package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class H2DatabaseIT {
  @Test
  void a_database_in_memory_outlives_its_connections_until_it_is_closed() throws SQLException {
    try (H2Database database = H2Database.inMemory("")) {
      execute(database, "CREATE TABLE t (id INTEGER)");
      execute(database, "INSERT INTO t VALUES (1)");
    }
    try (H2Database other = H2Database.inMemory("")) {
      assertThatThrownBy(() -> execute(other, "INSERT INTO t VALUES (1)"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_database_on_file_is_deleted_when_it_is_closed() throws SQLException {
    H2Database database = H2Database.onFile("");
    execute(database, "CREATE TABLE t (id INTEGER)");
    Path file = Path.of(database.name() + ".mv.db");
    assertThat(file).exists();

    database.close();

    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void settings_of_the_url_hold() throws SQLException {
    try (H2Database database = H2Database.inMemory(";MODE=PostgreSQL");
        Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery(
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'MODE'")) {
      assertThat(mode.next()).isTrue();
      assertThat(mode.getString(1)).isEqualTo("PostgreSQL");
    }
  }

  private static void execute(H2Database database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
