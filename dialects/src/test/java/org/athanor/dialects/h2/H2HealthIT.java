package org.athanor.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.athanor.dialect.DatabaseHealth.Complaint;
import org.athanor.scratch.H2Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the doctor tells before a run what H2 would refuse during it. */
final class H2HealthIT {
  @TempDir
  Path folder = Path.of("");

  @Test
  void an_administrator_may_change_the_schema() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection connection = database.open()) {
      assertThat(missing(connection)).isEmpty();
    }
  }

  @Test
  void a_user_who_may_change_no_schema_is_told_the_grant() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection administrator = database.open();
        Statement statement = administrator.createStatement()) {
      statement.execute("CREATE USER APP PASSWORD 'x'");
      try (Connection app = DriverManager.getConnection(plain(database), "APP", "x")) {
        Complaint complaint = missing(app).get(0);
        assertThat(complaint.what())
            .isEqualTo("user \"APP\" may not change schema \"PUBLIC\", which belongs to \"SA\"");
        assertThat(refuses(app)).isTrue();

        statement.execute(complaint.fix());

        assertThat(missing(app)).isEmpty();
        assertThat(refuses(app)).isFalse();
      }
    }
  }

  @Test
  void the_owner_of_the_schema_may_change_it() throws SQLException {
    try (H2Database database = H2Database.inMemory("");
        Connection administrator = database.open();
        Statement statement = administrator.createStatement()) {
      statement.execute("CREATE USER APP PASSWORD 'x'");
      statement.execute("CREATE SCHEMA OWN AUTHORIZATION APP");
      String url = plain(database) + ";SCHEMA=OWN";
      try (Connection app = DriverManager.getConnection(url, "APP", "x")) {
        assertThat(missing(app)).isEmpty();
        assertThat(refuses(app)).isFalse();
      }
    }
  }

  @Test
  void a_database_that_can_only_be_read_is_told() throws SQLException {
    String url = "jdbc:h2:" + folder.resolve("read").toAbsolutePath();
    DriverManager.getConnection(url, "sa", "").close();
    try (Connection connection =
        DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r", "sa", "")) {
      assertThat(missing(connection))
          .extracting(Complaint::what)
          .containsExactly("the database can only be read");
    }
  }

  /** Without settings, which only administrators may give. */
  private static String plain(H2Database database) {
    String url = database.jdbcUrl();
    return url.substring(0, url.indexOf(';'));
  }

  private static List<Complaint> missing(Connection connection) throws SQLException {
    return new H2Health().missingRights(connection).orElseThrow();
  }

  /** Whether a migration would fail: the answer that the doctor foresees. */
  private static boolean refuses(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE tried (id int)");
      statement.execute("DROP TABLE tried");
      return false;
    } catch (SQLException e) {
      return true;
    }
  }
}
